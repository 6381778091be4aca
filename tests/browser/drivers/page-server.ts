import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** Allows a page nothing that it does not carry itself, and no string to become markup or script. */
const STRICT_CSP =
  "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
};

/** Serves one folder of pages to browsers on this machine, under two origins that are different sites. */
export interface PageServer {
  origin: string;
  otherOrigin: string;
  /** Adds an HTML page that is in no file, whatever its name; `page` begins with a slash. */
  add(page: string, html: string): void;
  close(): Promise<void>;
}

/** Serves the files of `folder`; pages named `strict-csp*` come with the strictest policy. */
export async function servePages(folder: string): Promise<PageServer> {
  const added = new Map<string, string>();

  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const page = added.get(pathname);
    const headers: http.OutgoingHttpHeaders = {
      'content-type':
        CONTENT_TYPES[page === undefined ? path.extname(pathname) : '.html'] ?? 'text/plain',
      ...(pathname.startsWith('/strict-csp') ? { 'content-security-policy': STRICT_CSP } : {}),
    };
    // The name alone: no path leads out of the folder.
    const content =
      page === undefined
        ? readFile(path.join(folder, path.basename(pathname)))
        : Promise.resolve(page);
    content.then(
      (body) => response.writeHead(200, headers).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    add: (page, html) => void added.set(page, html),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
