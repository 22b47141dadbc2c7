import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { SearchList } from '../../../renderer/ui/search-list';
import { show } from '../support/render';

type Found = { readonly id: string; readonly name: string };
const rosa = { id: '1', name: 'Rosa' };
const tom = { id: '2', name: 'Tom' };

function aSearch(items: readonly Found[]) {
  const said: string[] = [];
  function Search() {
    const [text, setText] = useState('');
    return (
      <SearchList
        label="Find patient"
        hint=""
        listLabel="Found"
        placement="below"
        text={text}
        onText={setText}
        onSubmit={typed => said.push(`submit ${typed}`)}
        items={items}
        keyOf={item => item.id}
        nameOf={item => item.name}
        detailOf={item => `born with id ${item.id}`}
        onChoose={item => said.push(`choose ${item.name}`)}
        emptyText="Nobody"
      />
    );
  }
  return { said, ...show(<Search />) };
}

it('names each option by its name alone and takes a click', async () => {
  const { user, said } = aSearch([rosa, tom]);
  await user.click(screen.getByRole('option', { name: 'Tom' }));
  expect(said).toEqual(['choose Tom']);
});

it('moves with the arrows, takes with Enter, and stays within the list', async () => {
  const { user, said } = aSearch([rosa, tom]);
  await user.type(screen.getByRole('textbox', { name: 'Find patient' }), 'x{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  expect(said).toEqual(['choose Tom']);
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Tom');
});

it('submits what was typed when nothing is picked, and clears on Escape', async () => {
  const { user, said } = aSearch([]);
  const box = screen.getByRole<HTMLInputElement>('textbox');
  await user.type(box, 'ros{Enter}');
  expect([said, screen.getByRole('status').textContent]).toEqual([['submit ros'], 'Nobody']);
  await user.keyboard('{Escape}');
  expect(box.value).toBe('');
});
