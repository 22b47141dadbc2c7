import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../../../electron/biotrack/sandbox/sandbox';

/** A reply as it came over the wire, without any reading of ours. */
export type RawReply = Record<string, unknown>;
export type RawHttp = { readonly status: number; readonly headers: Record<string, unknown>; readonly text: string };
export type RawLine = {
  readonly barcode: string;
  readonly quantity: string;
  readonly type: string;
  readonly route: string | null;
};

/** The packages of the test vectors, by their names there. */
export const B = {
  B1: '0001000000000011',
  B2: '0001000000000029',
  B3: '0001000000000037',
  B4: '0001000000000045',
  B5: '0001000000000053',
  B6: '0001000000000061',
  B7: '0001000000000079',
  B8: '0001000000000087',
  B9: '0001000000000095',
  D1: '0001000000000103',
} as const;

const kinds: Record<keyof typeof B, readonly [string, string | null]> = {
  B1: ['SMOKING', 'SMOKING'],
  B2: ['MEDICAL', 'INHALATION'],
  B3: ['MEDICAL', 'ORAL'],
  B4: ['MEDICAL', 'EDIBLE'],
  B5: ['MEDICAL', 'INHALATION'],
  B6: ['MEDICAL', 'INHALATION'],
  B7: ['MEDICAL', 'INHALATION'],
  B8: ['MEDICAL', 'EDIBLE'],
  B9: ['LOW_THC', 'SUBLINGUAL'],
  D1: ['DEVICE', null],
};

/** So many of a package, by its own route unless another is named. */
export function of(name: keyof typeof B, quantity: string | number, route?: string): RawLine {
  const [type, own] = kinds[name];
  return { barcode: B[name], quantity: String(quantity), type, route: route ?? own };
}

export const price = '10.00';

/** Posts bytes and gives back what came, or throws when the line dies. Shares nothing with our client. */
export function post(port: number, path: string, body: string, headers: Record<string, string> = {}, method = 'POST') {
  return new Promise<RawHttp>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, agent: false, headers: { 'Content-Type': 'text/JSON', ...headers } },
      response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', chunk => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

let serial = 0;

/** Unlike any other nonce, request id or receipt number of this run. */
export function freshIds() {
  serial += 1;
  const digits = String(serial).padStart(12, '0');
  return {
    nonce: `nonce-${digits}-abcdef`,
    request_id: `474d83c0-139d-45a0-abcd-${digits}`,
    external_id: `R2-${digits}`,
  };
}

export class RawState {
  readonly sandbox: Sandbox;
  readonly wirePort: number;
  readonly controlPort: number;
  session = '';

  constructor(sandbox: Sandbox, wirePort: number, controlPort: number) {
    this.sandbox = sandbox;
    this.wirePort = wirePort;
    this.controlPort = controlPort;
  }

  async http(action: string, fields: Record<string, unknown> = {}): Promise<RawHttp> {
    const envelope = { API: '4.0', action, sessionid: this.session, location: 'FL-0042' };
    return post(this.wirePort, '/serverjson.asp', JSON.stringify({ ...envelope, ...fields }));
  }

  async call(action: string, fields: Record<string, unknown> = {}): Promise<RawReply> {
    return JSON.parse((await this.http(action, fields)).text);
  }

  async login(user = 'e014'): Promise<RawReply> {
    const credentials = { license_number: '999000800', username: user, password: `pass-${user}` };
    const reply = await this.call('login', { ...credentials, sessionid: undefined, location: undefined });
    this.session = String(reply['sessionid']);
    return reply;
  }

  async control(method: string, path: string, body?: unknown): Promise<{ status: number; body: RawReply }> {
    const sent = body === undefined ? '' : JSON.stringify(body);
    const { status, text } = await post(this.controlPort, path, sent, {}, method);
    return { status, body: JSON.parse(text) };
  }

  /** A control call that must be accepted. */
  async set(path: string, body: unknown): Promise<RawReply> {
    const { status, body: reply } = await this.control('POST', path, body);
    if (status !== 200) throw new Error(`${path}: ${JSON.stringify(reply)}`);
    return reply;
  }

  /** Moves the state's clock, and logs in again because the old session may have run out. */
  async at(iso: string): Promise<void> {
    await this.set('/clock', { now: Date.parse(iso) / 1000 });
    await this.login();
  }

  now(): number {
    return this.sandbox.world().clock.epoch();
  }

  async cardKey(card: string): Promise<string> {
    return String((await this.call('card_lookup', { card_id: card }))['card_key']);
  }

  async validateBody(card: string, lines: readonly RawLine[], more: Record<string, unknown> = {}) {
    return {
      terminal_id: 'REG-2',
      card_id: card,
      card_key: await this.cardKey(card),
      caregiver_card_id: null,
      presenter: 'PATIENT',
      channel: 'STORE',
      sale_time: this.now(),
      cart_hash: 'sha256:00',
      data: lines.map((line, index) => ({ line: index + 1, ...wireLine(line) })),
      ...more,
    };
  }

  async validate(card: string, lines: readonly RawLine[], more: Record<string, unknown> = {}): Promise<RawReply> {
    return this.call('sale_validate', await this.validateBody(card, lines, more));
  }

  async dispenseBody(card: string, lines: readonly RawLine[], more: Record<string, unknown> = {}) {
    return {
      ...freshIds(),
      terminal_id: 'REG-2',
      employee_id: 'E-014',
      sale_time: this.now(),
      type: 'MEDICAL',
      card_id: card,
      card_key: await this.cardKey(card),
      caregiver_card_id: null,
      presenter: 'PATIENT',
      channel: 'STORE',
      data: lines.map((line, index) => ({ item_number: index + 1, ...wireLine(line) })),
      ...more,
    };
  }

  async dispense(card: string, lines: readonly RawLine[], more: Record<string, unknown> = {}): Promise<RawReply> {
    return this.call('sale_dispense', await this.dispenseBody(card, lines, more));
  }

  /** Sells, and answers the number that undoing the sale will name. */
  async sell(card: string, lines: readonly RawLine[], more: Record<string, unknown> = {}): Promise<string> {
    const reply = await this.dispense(card, lines, more);
    if (reply['success'] !== 1) throw new Error(`not sold: ${JSON.stringify(reply)}`);
    return String(reply['transactionid']);
  }

  async undo(
    action: 'sale_void' | 'sale_refund' | 'sale_modify',
    transactionid: string,
    more: Record<string, unknown> = {},
  ) {
    return this.call(action, { ...undoBody(action, transactionid), ...more });
  }

  /** What is left of an order today, as the registry tells it. */
  async remaining(card: string, order: string): Promise<string> {
    const reply = await this.call('registry_lookup', { card_id: card, card_key: await this.cardKey(card) });
    const orders = reply['orders'] as readonly { order_id: string; remaining: string }[];
    return String(orders.find(({ order_id }) => order_id === order)?.remaining);
  }

  /** What the ledger says happened, of one kind. */
  entries(kind: string): readonly RawReply[] {
    return this.sandbox.ledger().filter(entry => entry.kind === kind);
  }
}

type UndoBody = { readonly nonce: string; readonly request_id: string } & Record<string, unknown>;

/** A whole undo request with fresh ids; a refund takes back its first line, one of B2, into the inventory. */
export function undoBody(action: 'sale_void' | 'sale_refund' | 'sale_modify', transactionid: string): UndoBody {
  const { nonce, request_id, external_id } = freshIds();
  const head = { nonce, request_id, transactionid };
  const person = { employee_id: 'E-014', reason: 'RUNG_IN_ERROR' };
  const line = { item_number: 1, barcodeid: B.B2, price };
  if (action === 'sale_modify') return { ...head, ...line, price: '8.00' };
  if (action === 'sale_void') return { ...head, ...person };
  return { ...head, ...person, external_id, return_to_inventory: 1, data: [{ ...line, quantity: '1' }] };
}

function wireLine({ barcode, quantity, type, route }: RawLine) {
  return { barcodeid: barcode, quantity, price, order_type: type, route };
}

type Reason = {
  readonly code: string;
  readonly line?: number;
  readonly requested?: string;
  readonly available?: string;
};

/** Refusals in short: the code, its line, what was asked and what is left. */
export function refusals(reply: RawReply): readonly string[] {
  const data = reply['errordata'];
  const nested = typeof data === 'object' && data !== null && 'reasons' in data ? data.reasons : [];
  const reasons = (reply['reasons'] ?? nested) as readonly Reason[];
  return reasons.map(({ code, line, requested, available }) => {
    const where = line === undefined ? '' : ` on ${line}`;
    return requested === undefined ? `${code}${where}` : `${code}${where}: ${requested} of ${available}`;
  });
}

/** Refusal codes alone. */
export function codes(reply: RawReply): readonly string[] {
  return refusals(reply).map(text => text.replace(/[ :].*$/, ''));
}

/** A running sandbox, logged in as E-014, gone when the test is. */
export async function startState(options: Partial<SandboxOptions> = {}): Promise<RawState> {
  const sandbox = createSandbox({ fixture: 'vectors', rateLimit: false, ...options });
  const { wirePort, controlPort } = await sandbox.start();
  onTestFinished(() => sandbox.stop());
  const state = new RawState(sandbox, wirePort, controlPort);
  await state.login();
  return state;
}
