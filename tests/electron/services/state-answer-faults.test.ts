import { describe, expect, it } from 'vitest';
import type { BioTrackClient } from '../../../electron/biotrack/biotrack-client';
import type { Answer } from '../../../electron/biotrack/port';
import { lookUpError } from '../../../electron/services/state-answer';
import type { Instant } from '../../../shared/kernel/units';
import { aClient, aReport } from '../../support/sync/a-client';
import { aSandbox } from '../../support/sync/a-sandbox';

const cardId = 'PTEST0001';
const forEver = { times: 0 };

/** What the cashier reads when a look-up meets a state with these faults; null when it was answered all the same. */
async function read(fault: object, ask: (client: BioTrackClient) => Promise<Answer<unknown>> = lookUpCard) {
  const { baseUrl, control } = await aSandbox();
  const client = aClient(baseUrl);
  await client.lookUpCard(cardId, null);
  await control('/faults', fault);
  const answer = await ask(client);
  return answer.kind === 'answered' ? null : lookUpError(answer).code;
}

function lookUpCard(client: BioTrackClient): Promise<Answer<unknown>> {
  return client.lookUpCard(cardId, null);
}

async function validate(client: BioTrackClient): Promise<Answer<unknown>> {
  const card = await client.lookUpCard(cardId, null);
  if (card.kind !== 'answered') return card;
  const cart = { cardId, caregiverCardId: null, presenter: 'PATIENT' as const, lines: aReport().lines };
  return client.validateSale({
    ...cart,
    terminalId: 'REG-2',
    cardKey: card.value.cardKey,
    saleTime: 1_773_165_600_000 as Instant,
    cartHash: client.cartHash(cart),
  });
}

describe('rows 26 to 30: a look-up that fails', () => {
  it.each([
    ['E-NET-01', { mode: 'drop_request' }],
    ['E-NET-01', { mode: 'cut_reply', bytes: 60 }],
    ['E-NET-01', { mode: 'black_hole' }],
    ['E-NET-01', { mode: 'drip', bytes_per_second: 100 }],
    ['E-NET-01', { mode: 'http_status', status: 503 }],
    ['E-NET-01', { mode: 'http_status', status: 302 }],
    ['E-NET-01', { mode: 'http_status', status: 429, retry_after: 9 }],
    ['E-NET-01', { mode: 'empty_200' }],
    ['E-NET-01', { mode: 'html_200' }],
    ['E-NET-01', { mode: 'truncated_json' }],
    ['E-NET-01', { mode: 'oversized_reply' }],
    ['E-NET-01', { mode: 'session_expire', ...forEver }],
    ['E-NET-06', { mode: 'plain_refusal' }],
    ['E-NET-08', { mode: 'mmur_down' }],
    ['E-PAT-07', { mode: 'wrong_patient' }],
  ])('is %s under %o', async (code, fault) => {
    expect(await read({ action: 'card_lookup', ...fault })).toBe(code);
  });

  it('is E-NET-04 when the sign-in itself is refused, again and again', async () => {
    const { baseUrl, control } = await aSandbox();
    await control('/faults', { mode: 'plain_refusal', action: 'login', ...forEver });
    const client = aClient(baseUrl);
    const answers = [await lookUpCard(client), await lookUpCard(client)];
    expect(answers.map(answer => (answer.kind === 'answered' ? null : lookUpError(answer).code))).toEqual([
      'E-NET-04',
      'E-NET-04',
    ]);
  });

  it.each(['header_leak', 'numbers_as_strings', 'strings_as_numbers', 'duplicate_delivery', 'session_expire'])(
    'is answered under %s, which only sounds strange',
    async mode => {
      expect(await read({ mode, action: 'card_lookup' })).toBeNull();
    },
  );
});

describe('a validation', () => {
  it.each([
    ['E-NET-01', { mode: 'drop_reply', action: 'sale_validate' }],
    ['E-NET-08', { mode: 'mmur_down', action: 'sale_validate' }],
    ['E-NET-06', { mode: 'plain_refusal', action: 'sale_validate' }],
  ])('is %s under %o, and no verdict', async (code, fault) => {
    expect(await read(fault, validate)).toBe(code);
  });
});
