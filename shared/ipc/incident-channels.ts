import { z } from 'zod';
import { reasonLength } from '../people/approval';
import { channel } from './channel';
import { id, nothing, text } from './fields';
import { incidentView } from './incident-views';

/** What was paid and did not go through: the money goes back, the goods are found or given up, and a lead closes it. */
export const incidentChannels = {
  /** Sales that the state refused after they were paid, until a lead has closed them; oldest first. */
  'incident.list': channel('lead', nothing, z.array(incidentView)),
  /** Everything that was paid goes back; debit with the reference of its own terminal, by the tender's number. */
  'incident.returnMoney': channel(
    'lead',
    z.strictObject({
      saleId: id,
      references: z
        .array(z.strictObject({ number: z.int().min(1), reference: z.string().trim().min(1).max(40) }))
        .max(10),
    }),
    incidentView,
  ),
  'incident.recordGoods': channel(
    'lead',
    z.strictObject({ saleId: id, goods: z.enum(['kept', 'gone']), reason: text(reasonLength.max) }),
    incidentView,
  ),
  'incident.close': channel('lead', z.strictObject({ saleId: id, reason: text(reasonLength.max) }), incidentView),
};
