/** The documents of the repository, read as a checker needs them. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../prisma/root.js';

export interface Block {
  file: string;
  line: number;
  language: string;
  /** What follows the language: the name of the file that the block stands for. */
  name: string;
  text: string;
}

export interface Page {
  file: string;
  headings: { level: number; text: string }[];
  /** Without code blocks. */
  prose: string;
  blocks: Block[];
  links: string[];
}

/** Every page of ours, by its path from the root. */
export function pages(): Page[] {
  const atRoot = fs.readdirSync(root).filter((name) => name.endsWith('.md'));
  const docs = fs.readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const below = docs.filter((name) => name.endsWith('.md')).map((name) => path.posix.join('docs', name));
  return [...atRoot, ...below].sort().map((file) => read(file));
}

function read(file: string): Page {
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: Block | undefined;
  fs.readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .forEach((line, i) => {
      const [, language = '', name = ''] = /^```(\S*) ?(.*)$/.exec(line) ?? [];
      if (open && line === '```') open = undefined;
      else if (open) open.text += `${line}\n`;
      else if (line.startsWith('```') && !line.startsWith('````')) {
        open = { file, line: i + 1, language, name, text: '' };
        blocks.push(open);
      } else prose.push(line);
    });
  const text = prose.join('\n');
  const headings = prose.flatMap((line) => {
    const [, marks, title] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
    return marks && title ? [{ level: marks.length, text: title }] : [];
  });
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
  return { file, headings, prose: text, blocks, links };
}

/** The anchor that GitHub gives a heading. */
export function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return kept.trim().replace(/\s/g, '-');
}

/** What is written as code within the prose. */
export function inlineCode({ prose }: Page): string[] {
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
}

/** Source files below these folders, without specs and what is generated. */
export function sources(...folders: string[]): { file: string; text: string }[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name))
      .filter((file) => /\.(tsx?|mjs|js)$/.test(file) && !/\.(spec|fixture)\.tsx?$|\/generated\//.test(file))
      .map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') })),
  );
}
