import net from 'node:net';
import { bodyOf, messageEnd } from './http-bytes';
import type { VirtualTime } from './virtual-time';

/** One request on its way, in the hands of whoever plays the network. */
export type Exchange = {
  readonly action: string;
  readonly request: Buffer;
  /** Delivers the whole request, and hears the whole answer. */
  ask(): Promise<Buffer>;
  /** Delivers so many bytes of it and hangs up on the state. */
  askPart(bytes: number): Promise<void>;
  answer(bytes: Buffer): void;
  hangUp(): void;
  /** Lets virtual time go by. */
  pause(ms: number): Promise<void>;
  /** Never answers; over when the client has given up. */
  hold(): Promise<void>;
};

export type Play = (exchange: Exchange) => Promise<void>;
export type Heard = { readonly action: string; readonly request: Buffer; readonly reply: Buffer };

const deliver: Play = async exchange => exchange.answer(await exchange.ask());

type Armed = { readonly play: Play; left: number };

/** A TCP proxy between the client and the state, which does to chosen exchanges what networks do. */
export class Line {
  /** The last undisturbed exchange of each action. */
  readonly heard = new Map<string, Heard>();
  /** How many exchanges of an action were disturbed since the line was healed. */
  readonly struck = new Map<string, number>();
  private readonly armed = new Map<string, Armed>();
  private readonly sockets = new Set<net.Socket>();
  private readonly server: net.Server;
  private readonly statePort: number;
  private readonly time: VirtualTime;
  private busy = 0;
  private waiting = 0;

  constructor(statePort: number, time: VirtualTime) {
    this.statePort = statePort;
    this.time = time;
    this.server = net.createServer(socket => this.serve(socket));
  }

  async open(): Promise<number> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new TypeError('a TCP server without a port');
    return address.port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise(resolve => this.server.close(resolve));
  }

  /** The next `times` exchanges of this action go as `play` says. */
  arm(action: string, play: Play, times: number): void {
    this.armed.set(action, { play, left: times });
  }

  heal(): void {
    this.armed.clear();
    this.struck.clear();
  }

  /** Whether all that `outstanding` callers are waiting for is the clock. */
  isQuiet(outstanding: number): boolean {
    return this.busy === 0 && outstanding === this.waiting;
  }

  private serve(socket: net.Socket): void {
    this.sockets.add(socket);
    // A kept connection carries many exchanges, and those that wait listen for its end.
    socket.setMaxListeners(0);
    socket.setNoDelay(true);
    let received: Buffer = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      const end = messageEnd(received);
      if (end === null) return;
      const request = received.subarray(0, end);
      received = received.subarray(end);
      void this.play(socket, request);
    });
  }

  private async play(socket: net.Socket, request: Buffer): Promise<void> {
    const action = String((JSON.parse(bodyOf(request)) as { action?: unknown }).action);
    this.busy += 1;
    const play = this.take(action);
    await (play ?? this.plain)(this.exchange(socket, action, request));
    this.busy -= 1;
  }

  private readonly plain: Play = async exchange => {
    const { action, request } = exchange;
    await deliver({
      ...exchange,
      ask: async () => {
        const reply = await exchange.ask();
        this.heard.set(action, { action, request, reply });
        return reply;
      },
    });
  };

  private take(action: string): Play | null {
    const armed = this.armed.get(action);
    if (armed === undefined || armed.left === 0) return null;
    armed.left -= 1;
    this.struck.set(action, (this.struck.get(action) ?? 0) + 1);
    return armed.play;
  }

  private exchange(socket: net.Socket, action: string, request: Buffer): Exchange {
    return {
      action,
      request,
      ask: () => this.toState(request),
      askPart: async bytes => void (await this.toState(request.subarray(0, bytes), { isPart: true })),
      answer: bytes => void (socket.destroyed || socket.write(bytes)),
      hangUp: () => void socket.destroySoon(),
      pause: ms => this.idle(socket, passed => this.time.timers.after(ms, passed)),
      hold: () => this.idle(socket, left => void (socket.destroyed ? left() : socket.once('close', left))),
    };
  }

  /** An exchange that waits for the clock is not under way; a client that is still there waits with it. */
  private async idle(socket: net.Socket, until: (over: () => void) => void): Promise<void> {
    let isCounted = !socket.destroyed;
    const leave = (): void => {
      if (isCounted) this.waiting -= 1;
      isCounted = false;
    };
    if (isCounted) this.waiting += 1;
    socket.once('close', leave);
    this.busy -= 1;
    await new Promise<void>(resolve => until(resolve));
    this.busy += 1;
    leave();
  }

  private toState(bytes: Buffer, { isPart = false } = {}): Promise<Buffer> {
    return new Promise(resolve => {
      let received: Buffer = Buffer.alloc(0);
      const socket = net.connect(this.statePort, '127.0.0.1', () => {
        if (isPart) socket.end(bytes);
        else socket.write(bytes);
      });
      const finish = (): void => {
        socket.destroy();
        resolve(received);
      };
      socket.on('data', chunk => {
        received = Buffer.concat([received, chunk]);
        if (!isPart && messageEnd(received) !== null) finish();
      });
      socket.on('error', finish);
      socket.on('close', finish);
    });
  }
}
