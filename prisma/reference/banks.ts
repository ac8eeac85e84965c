/** Banks and their branches (全銀). Five megabytes, so they are read at the first question (about 0.2 s). */
import { createRequire } from 'node:module';

/** A bank or a branch; `kana` is full-width, without small kana, as transfers write it. */
export interface BankName {
  code: string;
  name: string;
  kana: string;
}

type Bank = BankName & { branches: Record<string, BankName> };
let loaded: Record<string, Bank> | undefined;

/** The bank with this 4-digit code, or null. */
export function bank(code: string): BankName | null {
  return nameOf(find(code));
}

/** The branch with this 3-digit code of a bank, or null. */
export function bankBranch(bankCode: string, branchCode: string): BankName | null {
  const branches = find(bankCode)?.branches;
  return nameOf(branches && Object.hasOwn(branches, branchCode) ? branches[branchCode] : undefined);
}

function find(code: string): Bank | undefined {
  loaded ??= createRequire(import.meta.url)('zengin-code') as Record<string, Bank>;
  return Object.hasOwn(loaded, code) ? loaded[code] : undefined;
}

function nameOf(found: BankName | undefined): BankName | null {
  return found ? { code: found.code, name: found.name, kana: found.kana } : null;
}
