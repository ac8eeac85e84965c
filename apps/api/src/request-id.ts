import type { NextFunction, Request, Response } from 'express';
import { v7 as newId } from 'uuid';

export interface WithRequestId {
  requestId: string;
}

/** Every request has an id that the citizen can quote; it is ours, never the caller's. */
export function giveRequestId(request: Request & WithRequestId, response: Response, next: NextFunction): void {
  request.requestId = newId();
  response.set('request-id', request.requestId);
  next();
}
