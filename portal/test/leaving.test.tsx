import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, Link, RouterProvider, useNavigate } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { useLeaving } from '../src/ui/leaving';

function Editing({ unsaved }: { unsaved: boolean }) {
  const { question, saved } = useLeaving(unsaved);
  const navigate = useNavigate();
  const save = () => {
    saved();
    void navigate('/khac');
  };
  return (
    <>
      {question}
      <Link to="/khac">đi</Link>
      <button onClick={save}>lưu</button>
    </>
  );
}

function opened(unsaved: boolean): void {
  const pages = [
    { path: '/', element: <Editing unsaved={unsaved} /> },
    { path: '/khac', element: <p>trang khác</p> },
  ];
  render(
    <MantineProvider env="test">
      <RouterProvider router={createMemoryRouter(pages)} />
    </MantineProvider>,
  );
}

const closing = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

afterEach(cleanup);

describe('a page with what is not saved', () => {
  it('asks before it is left, and stays until somebody says so', async () => {
    opened(true);
    fireEvent.click(screen.getByText('đi'));
    await screen.findByText('Rời trang khi chưa lưu?');
    expect(screen.queryByText('trang khác')).toBeNull();
    fireEvent.click(screen.getByText('Ở lại trang này'));
    expect(screen.queryByText('trang khác')).toBeNull();
    fireEvent.click(screen.getByText('đi'));
    fireEvent.click(await screen.findByText('Rời trang, không lưu'));
    await screen.findByText('trang khác');
  });

  it('is left without a question once it is saved', async () => {
    opened(true);
    fireEvent.click(screen.getByText('lưu'));
    await screen.findByText('trang khác');
  });

  it('has the browser ask before it is closed', () => {
    opened(true);
    expect(closing()).toBe(true);
  });
});

describe('a page that is as it was', () => {
  it('is left and closed without a question', async () => {
    opened(false);
    expect(closing()).toBe(false);
    fireEvent.click(screen.getByText('đi'));
    await screen.findByText('trang khác');
  });
});
