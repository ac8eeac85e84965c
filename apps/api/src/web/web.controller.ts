import { Controller, Get, Inject, Param as PathParam, Res } from '@nestjs/common';
import type { Response } from 'express';
import { lifeEvents } from '../../../../life-events/index.js';
import { type Config, config } from '../config.js';
import { demoText } from '../../../../life-events/demo-mark.js';
import { Open } from '../identity/actor.js';
import { Param, Problems, Returns } from '../openapi.js';
import { Problem, type ProblemCode, problems } from '../problems.js';

/** The few pages there are: where to begin, and what each problem means. */
@Controller()
export class WebController {
  constructor(@Inject(config.KEY) private readonly settings: Config) {}

  @Get()
  @Open()
  @Returns(200, 'text/html', 'Where to begin')
  home(@Res() response: Response): void {
    const events = lifeEvents.map(({ title, summary }) => `<li><strong>${title}</strong> ${summary}</li>`);
    this.page(
      response,
      '届（Todoke）',
      `<p>ライフイベントを一度届け出ると、関係するすべての窓口に届き、結果が電子私書箱に返ります。</p>
<h2>届け出られること</h2><ul>${events.join('')}</ul>
<h2>使いはじめる</h2><p>今はAPIで使えます：<a href="/openapi.json">OpenAPI 3.1</a></p>`,
    );
  }

  @Get('problems/:code')
  @Open()
  @Param('code', 'Code of a problem')
  @Returns(200, 'text/html', 'What a problem means, and what to do')
  @Problems(404)
  problem(@PathParam('code') code: string, @Res() response: Response): void {
    if (!Object.hasOwn(problems, code)) throw new Problem('not-found');
    const { status, title, help } = problems[code as ProblemCode];
    this.page(response, title, `<p>${help}</p><p>HTTP ${status}・<code>${code}</code></p>`);
  }

  /** `body` is written here, never anything that came in. */
  private page(response: Response, title: string, body: string): void {
    const mark = this.settings.demo ? `<p role="note"><strong>${demoText}</strong></p>` : '';
    response.type('html').send(`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title></head>
<body><main>${mark}<h1>${title}</h1>${body}</main></body></html>`);
  }
}
