import { useState } from 'react';
import { useStore } from 'zustand';
import { SearchList } from '../../ui/search-list';
import { useLater } from '../../ui/use-later';
import { useWords } from '../../ui/words';
import type { SalesStore } from './sales-store';

const restMs = 200;

/** One patient, found as everywhere: who is chosen stands among the filters, and the box is free for another. */
export function PatientFilter({ store }: { readonly store: SalesStore }) {
  const { t } = useWords();
  const { people, findPeople, choosePatient } = useStore(store);
  const [typed, setTyped] = useState('');
  useLater(typed, restMs, text => void findPeople(text.trim()));
  const choose = (person: (typeof people)[number]) => {
    setTyped('');
    void choosePatient(person);
  };
  const [first] = people;
  return (
    <SearchList
      label={t('sales.patient')}
      hint={t('sales.filter.patientHint')}
      listLabel={t('sales.filter.people')}
      text={typed}
      maxLength={64}
      onText={setTyped}
      onSubmit={() => {
        if (people.length === 1 && first !== undefined) choose(first);
      }}
      items={typed.trim() === '' ? [] : people}
      keyOf={person => person.id}
      nameOf={person => `${person.firstName} ${person.lastName}`}
      detailOf={person => `${person.birthYear} · ${person.registryIdMasked}`}
      onChoose={choose}
      emptyText={null}
      placement="over"
    />
  );
}
