import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { type Config, config } from './config.js';
import { demoMark } from '../../../life-events/demo-mark.js';

/** Marks every JSON answer of the demo, and the data of its streams. */
@Injectable()
export class DemoMarkInterceptor implements NestInterceptor {
  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.settings.demo) return next.handle();
    const mark = demoMark(true);
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!isObject(answer)) return answer;
        return 'data' in answer && isObject(answer.data)
          ? { ...answer, data: { ...answer.data, ...mark } }
          : { ...answer, ...mark };
      }),
    );
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
