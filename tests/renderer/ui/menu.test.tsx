import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AppMenu, MenuAction, MenuCheck, MenuLine, MenuOptions } from '../../../renderer/ui/menu';
import { show } from '../support/render';

function aMenu() {
  const heard: string[] = [];
  const options = [
    { key: 'a', text: 'First' },
    { key: 'b', text: 'Second' },
  ];
  const shown = show(
    <AppMenu label="Choices">
      <MenuOptions label="One of these" options={options} chosen="a" onChoose={key => heard.push(`chose ${key}`)} />
      <MenuLine />
      <MenuCheck isChecked onChange={isOn => heard.push(`tick ${isOn}`)}>
        Ticked
      </MenuCheck>
      <MenuCheck isChecked isDisabled onChange={() => heard.push('never')}>
        Always
      </MenuCheck>
      <MenuAction onPress={() => heard.push('acted')}>Act</MenuAction>
    </AppMenu>,
  );
  return { ...shown, heard };
}

it('opens by its button under the name of it, and says what is chosen', async () => {
  const { user } = aMenu();
  await user.click(screen.getByRole('button', { name: 'Choices' }));
  await screen.findByRole('menu', { name: 'Choices' });
  expect(screen.getByRole('group', { name: 'One of these' })).toBeTruthy();
  const states = ['First', 'Second'].map(name =>
    screen.getByRole('menuitemradio', { name }).getAttribute('aria-checked'),
  );
  const ticks = ['Ticked', 'Always'].map(name =>
    screen.getByRole('menuitemcheckbox', { name }).getAttribute('aria-checked'),
  );
  expect([states, ticks]).toEqual([
    ['true', 'false'],
    ['true', 'true'],
  ]);
});

it('stays open while things are ticked, and closes on a choice and on a deed', async () => {
  const { user, heard } = aMenu();
  const open = async () => {
    await user.click(screen.getByRole('button', { name: 'Choices' }));
    await screen.findByRole('menu');
  };
  await open();
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Ticked' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Always' }));
  expect(screen.queryByRole('menu')).not.toBeNull();
  await user.click(screen.getByRole('menuitemradio', { name: 'Second' }));
  await expect.poll(() => screen.queryByRole('menu')).toBeNull();
  await open();
  await user.click(screen.getByRole('menuitem', { name: 'Act' }));
  await expect.poll(() => screen.queryByRole('menu')).toBeNull();
  expect(heard).toEqual(['tick false', 'chose b', 'acted']);
});

it('is worked from the keyboard, and gives the focus back', async () => {
  const { user, heard } = aMenu();
  const button = screen.getByRole('button', { name: 'Choices' });
  button.focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('menu');
  await expect.poll(() => document.activeElement?.textContent).toBe('First');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await user.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(button);
  expect(heard).toEqual(['tick false']);
});
