import type { Ref } from 'react';
import { useStore } from 'zustand';
import { FailureNotice } from '../../ui/failure-notice';
import { PersonName } from '../../ui/person-name';
import { SearchList } from '../../ui/search-list';
import { useLater } from '../../ui/use-later';
import { useWords } from '../../ui/words';
import type { PatientsStore } from './patients-store';

type Props = {
  readonly store: PatientsStore;
  readonly onChoose: (patientId: string) => void;
  readonly placement: 'over' | 'below';
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

const restMs = 150;

/** Masked cards and birth years only: other customers may see this list (rule P14). */
export function FindPatient({ store, onChoose, placement, inputRef }: Props) {
  const { t, format } = useWords();
  const { text, rows, answered, failure, setText, search } = useStore(store);
  useLater(text.trim(), restMs, value => {
    if (value !== '') void search(value);
  });
  return (
    <>
      <SearchList
        label={t('patients.find')}
        hint={t('patients.findHint')}
        listLabel={t('patients.found')}
        placement={placement}
        shortcut="F3"
        text={text}
        maxLength={64}
        onText={setText}
        onSubmit={value => {
          const asked = value.trim();
          // Somebody found for earlier words must not be taken for the person just typed.
          const only = asked === answered && rows?.length === 1 ? rows[0] : undefined;
          if (only !== undefined) onChoose(only.id);
          else if (asked !== '') void search(asked);
        }}
        items={rows ?? []}
        keyOf={row => row.id}
        nameOf={row => <PersonName name={`${row.firstName} ${row.lastName}`} />}
        detailOf={row =>
          [
            t('patients.bornYear', { year: row.birthYear }),
            row.registryIdMasked,
            t('patients.expires', { date: format.day(row.registryExpiresOn) }),
            row.isMinor ? t('register.minor') : null,
          ]
            .filter(part => part !== null)
            .join(' · ')
        }
        onChoose={row => onChoose(row.id)}
        emptyText={rows !== null && rows.length === 0 ? t('patients.none') : null}
        inputRef={inputRef}
      />
      <FailureNotice failure={failure} />
    </>
  );
}
