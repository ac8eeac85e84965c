/** @nestjs/swagger, loaded when somebody first asks for the document: it is a quarter of all files an API would have to load to start. */
import type * as Swagger from '@nestjs/swagger';

const descriptions: ((swagger: typeof Swagger) => void)[] = [];

/** Decorates with what the library makes, as soon as it is there. */
export function described(
  decorate: (swagger: typeof Swagger) => MethodDecorator | ClassDecorator,
): MethodDecorator & ClassDecorator {
  return (...at: unknown[]): void => {
    descriptions.push((swagger) => (decorate(swagger) as (...at: unknown[]) => void)(...at));
  };
}

/** With all that is described put on, once. */
export async function loadSwagger(): Promise<typeof Swagger> {
  const swagger = await import('@nestjs/swagger');
  for (const describe of descriptions.splice(0)) describe(swagger);
  return swagger;
}
