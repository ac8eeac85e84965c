/** Every page and form there is, as the app describes itself. That it leaves out no route, openapi.spec.ts proves. */
import { Api } from './api.js';

export interface Route {
  method: 'GET' | 'POST';
  /** `/filings/{id}` */
  path: string;
  queries: string[];
}

type Described = Record<
  string,
  Record<string, { tags?: string[]; parameters?: { name: string; in: string }[] } | undefined>
>;

export async function pageRoutes(url: string): Promise<Route[]> {
  const { paths } = await Api.nobody(url).get<{ paths: Described }>('/openapi.json');
  return Object.entries(paths).flatMap(([path, methods]) =>
    (['GET', 'POST'] as const).flatMap((method): Route[] => {
      const operation = methods[method.toLowerCase()];
      if (!operation?.tags?.includes('pages')) return [];
      const queries = operation.parameters?.filter((it) => it.in === 'query').map(({ name }) => name) ?? [];
      return [{ method, path, queries }];
    }),
  );
}

/** Which route an address belongs to: one that names it rather than one with a place for it. */
export function routeOf(routes: Route[], method: Route['method'], at: string): Route | undefined {
  const [path] = at.split(/[?#]/);
  const fits = (route: Route): boolean =>
    new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path!);
  const places = (route: Route): number => route.path.split('{').length;
  return routes.filter((it) => it.method === method && fits(it)).sort((a, b) => places(a) - places(b))[0];
}

/** With something in every place of the path. */
export const filledIn = ({ path }: Route, by: string): string => path.replaceAll(/\{\w+\}/g, by);
