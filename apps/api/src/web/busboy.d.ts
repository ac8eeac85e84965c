/** What we use of busboy, which brings no types. */
declare module 'busboy' {
  import type { IncomingHttpHeaders } from 'node:http';
  import type { Readable, Writable } from 'node:stream';

  namespace busboy {
    type Content = Readable & { truncated?: boolean };

    interface Parser extends Writable {
      on(event: 'field', heard: (name: string | undefined, value: string) => void): this;
      on(event: 'file', heard: (name: string | undefined, content: Content, info: { filename?: string }) => void): this;
      on(event: 'fieldsLimit' | 'filesLimit' | 'partsLimit' | 'close', heard: () => void): this;
      on(event: 'error', heard: (error: Error) => void): this;
    }
  }

  function busboy(options: {
    headers: IncomingHttpHeaders;
    defParamCharset: 'utf8';
    limits: { fieldSize: number; fields: number; fileSize: number; files: number };
  }): busboy.Parser;

  export = busboy;
}
