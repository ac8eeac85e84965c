/** Questions as their JSON Schema has them, for specs that look at each. */
export interface Schema {
  title?: string;
  type?: string;
  enum?: unknown[];
  required?: string[];
  minItems?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}

/** Every question with its path; alternatives share theirs. */
export function walk(node: Schema, path: string, seen: [string, Schema][] = []): [string, Schema][] {
  seen.push([path, node]);
  for (const [key, child] of Object.entries(node.properties ?? {})) walk(child, `${path}/${key}`, seen);
  if (node.items) walk(node.items, `${path}/0`, seen);
  for (const branch of node.anyOf ?? []) walk(branch, path, seen);
  return seen;
}

/** The question a JSON pointer names, whichever entry of a list is meant. */
export function questionAt(schema: Schema, pointer: string): Schema | undefined {
  const path = pointer.replaceAll(/\/\d+(?=\/|$)/g, '/0');
  return walk(schema, '').find(([at]) => at === path)?.[1];
}
