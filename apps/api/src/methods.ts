import type { Application, RequestHandler } from 'express';
import { Problem } from './problems.js';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** A path of ours that is called by a method it does not have: 405, and which it has. */
export function onlyOwnMethods(): RequestHandler {
  let own: ReturnType<typeof routesOf> | undefined;
  return (request, _response, next) => {
    if (request.method === 'OPTIONS') return next();
    own ??= routesOf(request.app);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const here = own.filter(({ form }) => form.test(request.path)).flatMap(({ methods }) => methods);
    if (here.length === 0 || here.includes(method)) return next();
    next(new Problem('method-not-allowed', [], { headers: { allow: [...new Set(here)].sort().join(', ') } }));
  };
}

/** Of an app that listens: by then Nest has given the router every route. */
function routesOf({ router }: Application) {
  return (router.stack as Layer[]).flatMap(({ route }) => {
    if (!route) return [];
    const path = route.path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/]+');
    return [
      { form: new RegExp(`^${path}/?$`), methods: Object.keys(route.methods).map((method) => method.toUpperCase()) },
    ];
  });
}
