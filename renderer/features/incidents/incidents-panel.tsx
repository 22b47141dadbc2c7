import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { IncidentView } from '../../../shared/ipc/incident-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { errorText } from '../../ui/error-text';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { PersonName } from '../../ui/person-name';
import { useWords } from '../../ui/words';
import { IncidentSteps } from './incident-steps';
import './incidents.css';
import type { IncidentsStore } from './incidents-store';
import type { RingSaleAgain } from './ring-again';

type Props = { readonly store: IncidentsStore; readonly onRing: RingSaleAgain };

/** Over the sales, for leads: what the state refused after it was paid, until each is closed. Nothing, where nothing is open. */
export function IncidentsPanel({ store, onRing }: Props) {
  const { t } = useWords();
  const { incidents, openId, failure, load, open, ...act } = useStore(store);
  useEffect(() => void load(), [load]);
  /** The cart comes next, and what is left to say of the old sale can wait in the list. */
  const ring: RingSaleAgain = async saleId => {
    const failed = await onRing(saleId);
    if (failed === null) open(null);
    return failed;
  };
  const shown = incidents.find(({ saleId }) => saleId === openId) ?? null;
  return (
    <>
      {incidents.length === 0 ? null : (
        <section className="incidents" aria-label={t('incidents.title')}>
          <Notice tone="warning" title={t('incidents.title')}>
            <ul className="incident-list">
              {incidents.map(incident => (
                <li key={incident.saleId} className="incident-row">
                  <IncidentHead incident={incident} />
                  <Button onPress={() => open(incident.saleId)}>
                    {t('incidents.openOne', { ref: incident.localRef })}
                  </Button>
                </li>
              ))}
            </ul>
          </Notice>
        </section>
      )}
      <AppDialog
        title={t('incidents.one', { ref: shown?.localRef ?? '' })}
        isOpen={shown !== null}
        isDismissedBeside={false}
        onClose={() => open(null)}
      >
        {shown === null ? null : (
          <div className="incident">
            <FailureNotice failure={failure} />
            <Sentence incident={shown} />
            <IncidentSteps incident={shown} act={act} onRing={ring} />
          </div>
        )}
      </AppDialog>
    </>
  );
}

function IncidentHead({ incident }: { readonly incident: IncidentView }) {
  const { t, format } = useWords();
  return (
    <span className="incident-head">
      <strong>{incident.localRef}</strong> <span>{format.dateTime(incident.openedAt)}</span>{' '}
      {incident.patientName === null ? null : <PersonName name={incident.patientName} />}{' '}
      <span>{format.money(incident.totalCents)}</span>{' '}
      {incident.kind === 'grace-refused' ? <span>{t('incidents.byGrace')}</span> : null}
      {incident.kind === 'called-off' ? <span>{t('incidents.calledOff')}</span> : null}
    </span>
  );
}

/** Why, in the sentence that the cashier read; and who let it be sold, where nobody could ask the state. */
function Sentence({ incident }: { readonly incident: IncidentView }) {
  const words = useWords();
  const { t } = words;
  const { reason, localRef, grace } = incident;
  if (incident.kind === 'called-off') return <p>{t('incidents.calledOffBecause', { reason })}</p>;
  return (
    <>
      <p>{errorText({ code: 'E-NET-06', params: { reason }, ref: localRef }, words)}</p>
      {grace === null ? null : <p>{t('incidents.grace', { by: grace.approverName, reason: grace.reason })}</p>}
    </>
  );
}
