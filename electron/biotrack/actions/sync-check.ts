import { z } from 'zod';
import { err, ok } from '../../../shared/kernel/result';
import type { SyncMarks } from '../port';
import { type ReadReply, readWith } from '../read-reply';
import type { WireObject } from '../reply-text';
import { text, transactionMark } from '../wire-scalars';

const schema = z.object({ summary: z.array(z.object({ table: text, sum: transactionMark })) });

export function syncCheckMembers(location: string): string {
  const data = [
    { table: 'sale', transaction_start: 0 },
    { table: 'inventory', transaction_start: 0 },
  ];
  return JSON.stringify({ location, download: 0, data });
}

export function readSyncMarks(body: WireObject): ReadReply<SyncMarks> {
  const reply = readWith(schema, body);
  if (!reply.ok) return reply;
  const markOf = (table: string): string | undefined => reply.value.summary.find(row => row.table === table)?.sum;
  const sale = markOf('sale');
  const inventory = markOf('inventory');
  return sale === undefined || inventory === undefined ? err('unreadable') : ok({ sale, inventory });
}
