import type { OpenAPIObject } from '@nestjs/swagger';
import type { RequestHandler } from 'express';
import { Problem } from './problems.js';

/** A described path that is called by a method it does not have: 405, and which it has. */
export function onlyDescribedMethods({ paths }: Pick<OpenAPIObject, 'paths'>): RequestHandler {
  const known = Object.entries(paths).map(([path, item]) => ({
    form: new RegExp(`^${path.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`),
    methods: Object.keys(item).map((method) => method.toUpperCase()),
  }));
  return (request, _response, next) => {
    if (request.method === 'OPTIONS') return next();
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const here = known.filter(({ form }) => form.test(request.path)).flatMap(({ methods }) => methods);
    if (here.length === 0 || here.includes(method)) return next();
    next(new Problem('method-not-allowed', [], { headers: { allow: [...new Set(here)].sort().join(', ') } }));
  };
}
