// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Loaded } from '@/ui/Loaded';

const PENDING = { data: undefined, error: null, isFetching: true, refetch: () => undefined };

function draw(query: Parameters<typeof Loaded<string>>[0]['query']) {
  return render(
    <Loaded query={query} contentName="the plan">
      {(data) => <p>The plan is {data}</p>}
    </Loaded>,
  );
}

describe('a part that is loaded', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says what is awaited, and after six seconds that it takes longer than usual', () => {
    draw(PENDING);
    const status = screen.getByRole('status');
    expect(status).toHaveTextContent(/^Loading the plan…$/);
    act(() => void vi.advanceTimersByTime(5900));
    expect(status).toHaveTextContent(/^Loading the plan…$/);
    act(() => void vi.advanceTimersByTime(200));
    expect(status).toHaveTextContent(
      'Loading the plan… This takes longer than usual; the connection may be slow.',
    );
  });

  it('shows what came', () => {
    draw({ ...PENDING, data: 'here', isFetching: false });
    expect(screen.getByText('The plan is here')).toBeVisible();
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('tells of a failure, and asks again when the reader does', () => {
    const refetch = vi.fn<() => void>();
    draw({ ...PENDING, error: new Error('The server is down.'), isFetching: false, refetch });
    expect(screen.getByRole('alert')).toHaveTextContent('Could not load the plan. The server is down.');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it('waits again, and does not repeat the failure, while it is asked for again', () => {
    draw({ ...PENDING, error: new Error('The server is down.') });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toBeVisible();
  });

  it('keeps what it has when a later answer fails', () => {
    draw({ ...PENDING, data: 'here', error: new Error('The server is down.'), isFetching: false });
    expect(screen.getByText('The plan is here')).toBeVisible();
  });
});
