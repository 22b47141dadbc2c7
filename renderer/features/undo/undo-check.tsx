import { useState } from 'react';
import type { Reply } from '../../../shared/ipc/reply';
import type { ApprovalView } from '../../../shared/ipc/session-views';
import type { UndoPreview, UndoView } from '../../../shared/ipc/undo-views';
import { ApprovalDialog, type ApprovalTry } from '../../ui/approval-dialog';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import { isNoteMissing, needsNote, type UndoDraft } from './undo-draft';

type Props = {
  readonly view: UndoView;
  readonly draft: UndoDraft;
  readonly preview: UndoPreview;
  readonly isBusy: boolean;
  readonly onNote: (note: string) => void;
  readonly onReference: (tender: number, reference: string) => void;
  readonly onAskLead: (by: ApprovalTry) => Promise<Reply<ApprovalView>>;
  readonly onCommit: (approvalToken: string | null) => void;
};

const noteLength = 200;

/** Everything that will move, before anything does: money, goods, the patient's allotment; and who must say yes. */
export function UndoCheck({ view, draft, preview, isBusy, ...act }: Props) {
  const { t, format } = useWords();
  const [isAskingLead, setAskingLead] = useState(false);
  const debits = preview.tenders.filter(({ kind }) => kind === 'debit');
  const isReferenceMissing = debits.some(({ number }) => (draft.references[number] ?? '').trim() === '');
  const isIncomplete = isReferenceMissing || isNoteMissing(view, draft);
  const kind = draft.kind ?? 'void';
  const press = t(`undo.do.${kind}`, { amount: format.money(preview.returnCents) });
  return (
    <section className="undo-part undo-check" aria-label={t('undo.moves')}>
      <h2 className="panel-title">{t('undo.moves')}</h2>
      <Moves preview={preview} />
      {debits.map(({ number, amountCents }) => (
        <TextField
          key={number}
          label={t('undo.reference', { amount: format.money(amountCents) })}
          hint={t('undo.referenceHint')}
          value={draft.references[number] ?? ''}
          maxLength={40}
          onChange={event => act.onReference(number, event.target.value)}
        />
      ))}
      <TextField
        label={t('undo.note')}
        hint={t(needsNote(view, draft) ? 'undo.noteNeeded' : 'undo.noteFree')}
        value={draft.note}
        maxLength={noteLength}
        onChange={event => act.onNote(event.target.value)}
      />
      <Button
        kind="danger"
        size="large"
        isBusy={isBusy}
        isDisabled={isIncomplete}
        onPress={() => (preview.needsLead ? setAskingLead(true) : act.onCommit(null))}
      >
        {press}
      </Button>
      {preview.needsLead ? <p>{t('undo.leadNeeded')}</p> : null}
      <ApprovalDialog
        isOpen={isAskingLead}
        what={t('undo.approve', { what: press, ref: view.localRef })}
        onAsk={act.onAskLead}
        onApproved={token => {
          setAskingLead(false);
          act.onCommit(token);
        }}
        onClose={() => setAskingLead(false)}
      />
    </section>
  );
}

function Moves({ preview }: { readonly preview: UndoPreview }) {
  const { t, format } = useWords();
  const { tenders, stock, allotment } = preview;
  return (
    <dl className="facts facts-wide">
      <div>
        <dt>{t('undo.money')}</dt>
        <dd>
          <ul>
            {tenders.length === 0 ? <li>{t('undo.noMoney')}</li> : null}
            {tenders.map(({ number, kind, amountCents }) => (
              <li key={number}>{t(`undo.back.${kind}`, { amount: format.money(amountCents) })}</li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t('undo.goods')}</dt>
        <dd>
          <ul>
            {stock.length === 0 ? <li>{t('undo.noGoods')}</li> : null}
            {stock.map(({ number, name, quantity, to }) => (
              <li key={number}>{t(`undo.to.${to}`, { name, quantity: format.quantity(quantity) })}</li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t('undo.allotment')}</dt>
        <dd>
          <ul>
            {allotment.length === 0 ? <li>{t('undo.noAllotment')}</li> : null}
            {allotment.map(({ orderType, route, amount, unit }) => (
              <li key={`${orderType} ${route}`}>
                {t('undo.given', { route: t(`route.${route}`), amount: format.amount(amount, unit) })}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}
