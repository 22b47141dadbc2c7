import { NotebookPen } from 'lucide-react';
import { useId, useState } from 'react';
import { maxNoteLength } from '../../../shared/people/patient-note';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';

type Props = { readonly note: string; readonly onSave: (note: string) => Promise<boolean> };

/** What colleagues should know at the counter. Plain text, whatever it holds. */
export function PatientNote({ note, onSave }: Props) {
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  if (draft === null) {
    return (
      <div className="patient-note">
        {note === '' ? null : (
          <>
            <h3 className="panel-subtitle">{t('patients.note')}</h3>
            <p className="note-text">{note}</p>
          </>
        )}
        <Button kind="quiet" icon={<NotebookPen aria-hidden="true" />} onPress={() => setDraft(note)}>
          {t(note === '' ? 'patients.noteAdd' : 'patients.noteEdit')}
        </Button>
      </div>
    );
  }
  const save = async () => {
    setIsSaving(true);
    const isSaved = await onSave(draft);
    setIsSaving(false);
    if (isSaved) setDraft(null);
  };
  return (
    <form
      className="patient-note field"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="field-label" htmlFor={id}>
        {t('patients.note')}
      </label>
      <textarea
        id={id}
        className="field-input note-box"
        rows={4}
        maxLength={maxNoteLength}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={draft}
        onChange={event => setDraft(event.target.value)}
      />
      <p id={`${id}-hint`} className="field-note">
        {t('patients.noteHint')} {t('patients.noteLeft', { n: maxNoteLength - [...draft].length })}
      </p>
      <div className="dialog-actions">
        <Button onPress={() => setDraft(null)}>{t('common.cancel')}</Button>
        <Button type="submit" isBusy={isSaving}>
          {t('patients.noteSave')}
        </Button>
      </div>
    </form>
  );
}
