import { Module } from '@nestjs/common';
import { RepliesModule } from '../replies/replies.module.js';
import { EndpointController } from './endpoint.controller.js';
import { OwnDeliveriesController } from './own-deliveries.controller.js';
import { WebhookKeysController } from './webhook-keys.controller.js';

@Module({
  imports: [RepliesModule],
  controllers: [EndpointController, OwnDeliveriesController, WebhookKeysController],
})
export class RecipientModule {}
