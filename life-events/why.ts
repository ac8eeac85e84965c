/** Why a notice stands where it stands, and who moves next, in the citizen's words. */
import { dayOf, formatJapanese, timeOf } from './civil-date.js';
import type { NoticeState } from './filing-state.js';

const byCode: Record<string, string> = {
  'no-recipient': 'この地域を受け持つ通知先が登録されていないため、職員が確認しています。',
  'delivery-failed': '繰り返し送りましたが届けられなかったため、職員が確認しています。',
  'no-answer': '期日までに回答がないため、職員が通知先に確認しています。',
  'request-overdue': '期限までに手続きが済んだという連絡がないため、職員が通知先に確認しています。',
  blocked: '先に必要な手続きが完了しなかったため、職員が確認しています。',
};

/** `openBefore` names the procedures that must be accepted first and are not yet. */
export function whyOf(notice: NoticeState, openBefore: string[], now: Date): string {
  switch (notice.status) {
    case 'held':
      return heldBecause(notice, openBefore, now);
    case 'queued':
      return notice.closedUntil
        ? `通知先は${formatInstant(notice.closedUntil)}まで受付を休んでいるため、そのあとに送ります。`
        : notice.code === 'in-inbox'
          ? '通知先の受信箱に届けました。通知先が受け取るのを待っています。'
          : '通知先に送るところです。';
    case 'retrying':
      return `通知先につながらないため、時間をおいて送り直しています（${notice.code ?? ''}）。`;
    case 'delivered':
      return notice.waitingFor === 'citizen'
        ? '窓口での手続きを待っています。済むと、窓口からの連絡により完了になります。'
        : notice.recipientRemindedAt
          ? '期日までに回答がないため、通知先に催促しました。返事を待っています。'
          : '届きました。通知先の回答を待っています。';
    case 'needs-information':
      return '通知先から依頼がありました。お知らせを確認してください。';
    case 'escalated':
      return byCode[notice.code ?? ''] ?? '職員が確認しています。';
    case 'accepted':
      return '通知先が受け付けました。';
    case 'rejected':
      return '通知先は受け付けませんでした。理由はお知らせを確認してください。';
    case 'withdrawn':
      return '取り下げました。';
    case 'not-needed':
      return '手続きは不要でした。';
  }
}

function heldBecause(notice: NoticeState, openBefore: string[], now: Date): string {
  const waits = [
    openBefore.length > 0 ? `「${openBefore.join('」「')}」が受け付けられるのを待っています。` : null,
    notice.notBefore && new Date(`${notice.notBefore}T00:00:00+09:00`) > now
      ? `${formatJapanese(notice.notBefore)}になるのを待っています。`
      : null,
  ].filter((wait) => wait !== null);
  return waits.join('') || 'まもなく送ります。';
}

const formatInstant = (at: Date): string => `${formatJapanese(dayOf(at))}${timeOf(at)}`;
