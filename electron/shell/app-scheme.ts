import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy';

export const appOrigin = 'app://pos';
export const appUrl = `${appOrigin}/index.html`;

/** Registered before `ready`. No `bypassCSP`, no service workers, no `corsEnabled`. */
export const appSchemePrivileges = { standard: true, secure: true, supportFetchAPI: true } as const;

export type Asset = { readonly bytes: Buffer; readonly type: string };
/** What can be asked for, and nothing else: the path is a key, never a part of a file name, so it cannot climb. */
export type Assets = ReadonlyMap<string, Asset>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Reads the built page once, at start. Files of another kind than a page is made of are not served. */
export function readAssets(folder: string): Assets {
  return new Map(listAssets(folder, ''));
}

function listAssets(folder: string, path: string): [string, Asset][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return listAssets(file, `${path}/${entry.name}`);
    const type = types[extname(entry.name)];
    return type === undefined ? [] : [[`${path}/${entry.name}`, { bytes: readFileSync(file), type }]];
  });
}

export type Answer = {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
};

export function answerRequest(request: { readonly method: string; readonly url: string }, assets: Assets): Answer {
  const asset = request.method === 'GET' ? findAsset(request.url, assets) : null;
  if (asset === null) return { statusCode: 404, headers: headersOf('text/plain'), data: Buffer.alloc(0) };
  return { statusCode: 200, headers: headersOf(asset.type), data: asset.bytes };
}

/**
 * By the older call, which takes whole buffers: the newer one makes requests and answers of the web's kind and loads all of
 * Node's `fetch` for them, an eighth of the main process's work before the first screen.
 */
export function serveAssets(
  protocol: Pick<Protocol, 'registerBufferProtocol'>,
  assets: () => Assets,
  onAnswered: (url: string) => void = () => undefined,
): void {
  protocol.registerBufferProtocol('app', (request, answer) => {
    answer(answerRequest(request, assets()));
    onAnswered(request.url);
  });
}

function findAsset(url: string, assets: Assets): Asset | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'app:' || host !== 'pos') return null;
  return assets.get(pathname === '/' ? '/index.html' : pathname) ?? null;
}

function headersOf(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}

/** A page made here, in place of the built one, when the register cannot start. */
export function pageOf(html: string, style: { readonly path: string; readonly css: string }): Assets {
  const encode = (text: string, type: string): Asset => ({ bytes: Buffer.from(text), type });
  return new Map([
    ['/index.html', encode(html, 'text/html; charset=utf-8')],
    [style.path, encode(style.css, 'text/css; charset=utf-8')],
  ]);
}
