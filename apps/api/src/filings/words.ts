/** Words of status as letters print them. */
import type { NoticeState } from '../../../../life-events/filing-state.js';
import type { FilingStatus, NoticeStatus } from '../../../../life-events/status.js';

const noticeWords: Record<NoticeStatus, string> = {
  held: '順番を待っています',
  queued: '準備しています',
  delivered: '届けました（返事を待っています）',
  retrying: 'もう一度届けています',
  'needs-information': '追加の情報が必要です',
  escalated: '職員が確認しています',
  accepted: '受け付けられました',
  rejected: '受け付けられませんでした',
  withdrawn: '取り下げました',
  'not-needed': '手続きは不要でした',
};

const changeWords = {
  amendment: '変更を伝えています',
  withdrawal: '取り下げを伝えています',
  undo: '取り消しを伝えています',
};

export const filingWords: Record<FilingStatus, string> = {
  'in-progress': '手続き中',
  'action-required': 'あなたの対応が必要です',
  completed: '完了',
  withdrawn: '取り下げ',
};

export const noticeWordOf = ({ status, change }: NoticeState): string =>
  change ? changeWords[change.kind] : noticeWords[status];
