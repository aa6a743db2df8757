// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SearchField } from '@/ui/SearchField';

function Searched() {
  const [search, setSearch] = useState('');
  return (
    <>
      <SearchField label="Name" value={search} onChange={setSearch} />
      <p role="status">{search === '' ? 'Nothing typed' : `Searched for ${search}`}</p>
    </>
  );
}

it('searches for what a reader typed before the program took the page over', async () => {
  const page = document.createElement('div');
  document.body.append(page);
  page.append(...new DOMParser().parseFromString(renderToString(<Searched />), 'text/html').body.childNodes);
  screen.getByLabelText<HTMLInputElement>('Name').value = 'roth';
  const root = await act(() => hydrateRoot(page, <Searched />));
  expect(screen.getByLabelText('Name')).toHaveValue('roth');
  expect(screen.getByRole('status')).toHaveTextContent('Searched for roth');
  act(() => root.unmount());
  page.remove();
});
