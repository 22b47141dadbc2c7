import { type Ref, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { PatientRow } from '../../../shared/ipc/patient-views';
import { FailureNotice } from '../../ui/failure-notice';
import { PersonName } from '../../ui/person-name';
import { SearchList } from '../../ui/search-list';
import { shortStanding } from '../../ui/standing-notice';
import { useLater } from '../../ui/use-later';
import { useWords, type Words } from '../../ui/words';
import type { PatientsStore } from './patients-store';
import { ScannedNotice } from './scanned-notice';

type Props = {
  readonly store: PatientsStore;
  readonly onChoose: (patientId: string) => void;
  readonly placement: 'over' | 'below';
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

const restMs = 150;

/** Masked cards and birth years only: other customers may see this list (rule P14). */
export function FindPatient({ store, onChoose, placement, inputRef }: Props) {
  const words = useWords();
  const { t } = words;
  const { text, rows, answered, recent, scanned, failure, setText, search, loadRecent } = useStore(store);
  const [isInside, setIsInside] = useState(false);
  const isListShown = placement === 'below' || isInside;
  useLater(text.trim(), restMs, value => {
    if (value !== '') void search(value);
  });
  useEffect(() => {
    if (isListShown) void loadRecent();
  }, [isListShown, loadRecent]);
  const isRecent = rows === null && text.trim() === '';
  return (
    <search
      className="patient-search"
      onFocus={() => setIsInside(true)}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsInside(false);
      }}
    >
      <ScannedNotice scanned={scanned} />
      <SearchList
        label={t('patients.find')}
        hint={t('patients.findHint')}
        listLabel={isRecent ? t('patients.recent') : t('patients.found')}
        isHeaded={isRecent}
        // Whom a scan may mean is a question to answer, with its buttons in sight, not a list that comes and goes.
        placement={scanned?.kind === 'alike' ? 'below' : placement}
        shortcut="F3"
        text={text}
        maxLength={64}
        onText={setText}
        onSubmit={value => {
          const asked = value.trim();
          // Somebody found for earlier words must not be taken for the person just typed.
          const only = asked === answered && rows?.length === 1 ? rows[0] : undefined;
          if (only !== undefined && asked !== '') onChoose(only.id);
          else if (asked !== '') void search(asked);
        }}
        items={isRecent ? (isListShown ? recent : nobody) : (rows ?? nobody)}
        keyOf={row => row.id}
        nameOf={row => <PersonName name={`${row.firstName} ${row.lastName}`} />}
        detailOf={row => rowDetail(row, words)}
        onChoose={row => onChoose(row.id)}
        emptyText={rows !== null && rows.length === 0 ? t('patients.none') : null}
        inputRef={inputRef}
      />
      <FailureNotice failure={failure} />
    </search>
  );
}

const nobody: readonly PatientRow[] = [];

/** One line that tells namesakes apart without telling anybody who they are. */
export function rowDetail(row: PatientRow, { t, format }: Words): string {
  return [
    t('patients.bornYear', { year: row.birthYear }),
    row.registryIdMasked,
    shortStanding(row.standing, t) ?? t('patients.expires', { date: format.day(row.registryExpiresOn) }),
    row.isMinor ? t('register.minor') : null,
  ]
    .filter(part => part !== null)
    .join(' · ');
}
