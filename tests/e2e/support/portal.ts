import { randomUUID } from 'node:crypto';
import type { SandboxProcess } from './sandbox-process';

/** What somebody does in the state's own portal, behind the register's back. */
export async function voidInPortal(state: Pick<SandboxProcess, 'wireUrl'>, transactionId: unknown): Promise<void> {
  const signedIn = await ask(state.wireUrl, {
    ...{ action: 'login', license_number: '999000800', username: 'e014', password: 'pass-e014', training: 1 },
  });
  await ask(state.wireUrl, {
    ...{ action: 'sale_void', sessionid: signedIn['sessionid'], training: 1, nonce: randomUUID() },
    ...{ location: 'FL-0042', request_id: randomUUID(), transactionid: String(transactionId) },
    ...{ employee_id: 'E-014', reason: 'DUPLICATE' },
  });
}

async function ask(wireUrl: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const reply = await fetch(`${wireUrl}/serverjson.asp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ API: '4.0', ...body }),
  });
  const text = await reply.text();
  const answer = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (answer['success'] !== 1) throw new Error(`The portal refused: ${text}`);
  return answer;
}
