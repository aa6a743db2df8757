const NOT_STARTED_ID = 'not-started';

/** Shows a message at the top of the page that says why nothing responds, and offers to reload the page. */
export function sayNotStarted(message: string): void {
  const notice = document.getElementById(NOT_STARTED_ID) ?? document.createElement('div');
  notice.id = NOT_STARTED_ID;
  notice.className = 'sc-notices';
  notice.setAttribute('role', 'alert');
  const text = Object.assign(document.createElement('p'), {
    className: 'sc-notice',
    textContent: `${message} `,
  });
  const reloadButton = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'sc-link-button',
    textContent: 'Load the page again',
  });
  reloadButton.addEventListener('click', () => location.reload());
  text.append(reloadButton);
  notice.replaceChildren(text);
  document.body.prepend(notice);
}

export function takeNoticeAway(): void {
  document.getElementById(NOT_STARTED_ID)?.remove();
}
