import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export const loopback = '127.0.0.1';
export const bodyLimitBytes = 1024 * 1024;

export type ReadBody = { readonly kind: 'read'; readonly text: string } | { readonly kind: 'too-large' | 'cut-off' };

/**
 * Reads to the end even of a body that is too large, so that the refusal can reach the sender. `isCut` may kill the
 * connection at what has arrived so far.
 */
export async function readBody(
  request: IncomingMessage,
  isCut: (received: Buffer) => boolean = () => false,
): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise(resolve => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimitBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (isCut(Buffer.concat(chunks))) request.destroy();
    });
    request.on('end', () => {
      resolve(
        size > bodyLimitBytes ? { kind: 'too-large' } : { kind: 'read', text: Buffer.concat(chunks).toString('utf8') },
      );
    });
    request.on('error', () => resolve({ kind: 'cut-off' }));
    request.on('close', () => resolve({ kind: 'cut-off' }));
  });
}

/** A page in a browser could reach such a port under a name of its own; only a loopback name is honest. */
export function isForThisMachine(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  return (host === loopback || host === 'localhost') && request.headers.origin === undefined;
}

/** The object a JSON body holds, or null for anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, JSON.stringify(value), 'application/json; charset=utf-8');
}

export function send(
  response: ServerResponse,
  status: number,
  body: string,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

/** Binds to this machine only, and tells the port it got. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server without a port');
  return address.port;
}

/** Stops listening and cuts every connection, finished or not. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve, reject) => {
    server.close(error => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
