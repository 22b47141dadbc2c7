import { expect, it } from 'vitest';
import { tillReasonWords, unsettledOpWords, unsettledWords } from '../../../../electron/services/till/till-paper-words';
import en from '../../../../renderer/ui/i18n/en.json';
import es from '../../../../renderer/ui/i18n/es.json';

it('has the words of the screen', () => {
  expect(tillReasonWords).toEqual({ en: en.till.reason, es: es.till.reason });
  expect(unsettledOpWords).toEqual({ en: en.till.op, es: es.till.op });
  const statusOf = ({ sync, till }: Pick<typeof en, 'sync' | 'till'>) => ({
    queued: sync.queued,
    sending: sync.sending,
    unknown: sync.checking,
    review: sync['needs-review'],
    'registry-pending': till.registryPending,
  });
  expect(unsettledWords).toEqual({ en: statusOf(en), es: statusOf(es) });
});
