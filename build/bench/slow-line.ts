import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type SlowLine = { readonly url: string; stop(): Promise<void> };

/** A line to the state on which every answer takes so long more; what is asked goes at once. */
export async function openSlowLine(stateUrl: string, ms: number): Promise<SlowLine> {
  const { hostname, port } = new URL(stateUrl);
  const open = new Set<Socket>();
  const server = createServer(near => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      // An end is passed on by 'close'; an error is always followed by it.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', chunk => far.write(chunk));
    far.on('data', chunk => setTimeout(() => near.write(chunk), ms));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
