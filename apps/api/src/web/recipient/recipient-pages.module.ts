import { Module } from '@nestjs/common';
import { EndpointController } from '../../recipient/endpoint.controller.js';
import { OwnDeliveriesController } from '../../recipient/own-deliveries.controller.js';
import { RepliesModule } from '../../replies/replies.module.js';
import { AnswerController } from './answer.controller.js';
import { RecipientNoticesController } from './notices.controller.js';
import { OwnLineController } from './own-line.controller.js';

/** The pages of those who receive notices. */
@Module({
  imports: [RepliesModule],
  controllers: [RecipientNoticesController, AnswerController, OwnLineController],
  providers: [OwnDeliveriesController, EndpointController],
})
export class RecipientPagesModule {}
