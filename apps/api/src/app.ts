import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import helmet from 'helmet';
import { admission } from './admission.js';
import { AppModule } from './app.module.js';
import { type Config, readConfig } from './config.js';
import { demoText } from '../../../life-events/demo-mark.js';
import { Leaving } from './leaving.js';
import { onlyOwnMethods } from './methods.js';
import { documentLimit, documentTypes, jsonLimit, jsonTypes, readJsonBody } from './json-body.js';
import { giveRequestId } from './request-id.js';
import { loadSwagger } from './swagger.js';
import { readFormBody } from './web/form-body.js';
import { webhooks } from './webhooks.js';

/** Pages load from here only, run no script and no style that is written into them, and stand in no frame. */
const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'none'"],
  frameAncestors: ["'none'"],
};
const withTls = { contentSecurityPolicy: { directives }, xFrameOptions: { action: 'deny' as const } };
/** Over plain http, as on loopback, a browser must not be told to come back by https. */
const withoutTls = {
  ...withTls,
  strictTransportSecurity: false,
  contentSecurityPolicy: { directives: { ...directives, upgradeInsecureRequests: null } },
};

/** The API, ready to listen. Everything it needs comes from the environment. */
export async function createApp(settings: Config = readConfig()): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.for(settings), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(giveRequestId);
  app.use(helmet(settings.publicUrl.startsWith('https:') ? withTls : withoutTls));
  const leaving = app.get(Leaving);
  app.use(leaving.tellCallers.bind(leaving));
  app.use(admission(settings.admits));
  app.useBodyParser('raw', { type: jsonTypes, limit: jsonLimit, inflate: false });
  app.use(readFormBody);
  app.useBodyParser('raw', { type: documentTypes, limit: documentLimit, inflate: false });
  app.use(readJsonBody);
  app.use(onlyOwnMethods());
  let document: Promise<OpenAPIObject> | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get(
      '/openapi.json',
      async (_request, response) => void response.json(await (document ??= describe(app, settings))),
    );
  app.enableShutdownHooks();
  return app;
}

/** What holds for every route; limits of single fields stand in their schemas. */
const limitsText = ({ admits }: Config): string =>
  [
    'Limits of every route: a body of JSON has at most 65,536 bytes and 32 levels; a notice to one recipient at most 20,000 bytes.',
    `One process works on ${admits.working} requests at once and keeps ${admits.waiting} streams and long polls open;`,
    'more are answered by 503 with Retry-After.',
  ].join(' ');

async function describe(app: NestExpressApplication, settings: Config): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await loadSwagger();
  const mark = settings.demo ? ` ${demoText}。` : '';
  const info = new DocumentBuilder()
    .setTitle('Todoke（届）')
    .setDescription(
      `ライフイベントを一度届け出ると、関係するすべての窓口に届きます。${mark}\n\n${limitsText(settings)}`,
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  return { ...SwaggerModule.createDocument(app, info), webhooks: webhooks() } as OpenAPIObject;
}
