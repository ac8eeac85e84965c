import { Module } from '@nestjs/common';
import { LifeEventsController } from './life-events.controller.js';
import { PlanService } from './plan.service.js';

@Module({ controllers: [LifeEventsController], providers: [PlanService], exports: [PlanService] })
export class LifeEventsModule {}
