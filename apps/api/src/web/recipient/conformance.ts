/** Whether a recipient takes notices as agreed, from what is known of it: its last test and the attempts of some weeks. */
export const ruleNames = ['test', 'reachable', 'inTime', 'taken', 'readable', 'steady'] as const;
export type RuleName = (typeof ruleNames)[number];
export type RuleState = 'kept' | 'broken' | 'unknown';

export interface Conformance {
  overall: RuleState;
  rules: { name: RuleName; state: RuleState; codes: string[] }[];
}

/** Which codes of failed attempts break which rule. Being asked to slow down breaks none. */
const breaks: Record<Exclude<RuleName, 'test'>, RegExp> = {
  reachable: /^(CONNECT|DNS|TLS|BAD_URL|BLOCKED_ADDRESS|NO_ENDPOINT)$/,
  inTime: /^TIMEOUT$/,
  taken: /^HTTP_4(?!08|09|10|25|29)\d\d$/,
  readable: /^(BAD_REPLY|BAD_RESPONSE|BODY_TOO_LARGE)$/,
  steady: /^(HTTP_5\d\d|REDIRECT|GONE)$/,
};

export function conformanceOf(
  lastTest: { endedAt: Date | null; code: string | null } | null,
  { attempts, failures }: { attempts: number; failures: { code: string }[] },
): Conformance {
  const tested = lastTest?.endedAt ? lastTest.code : undefined;
  const codes = [...failures.map(({ code }) => code), ...(tested ? [tested] : [])];
  const nothingKnown = attempts === 0 && tested === undefined;
  const rules = ruleNames.map((name) => {
    if (name === 'test')
      return { name, state: stateOf(tested === undefined, tested !== null), codes: tested ? [tested] : [] };
    const broken = codes.filter((code) => breaks[name].test(code));
    return { name, state: stateOf(nothingKnown, broken.length > 0), codes: [...new Set(broken)] };
  });
  const has = (state: RuleState): boolean => rules.some((rule) => rule.state === state);
  return { overall: has('broken') ? 'broken' : has('kept') ? 'kept' : 'unknown', rules };
}

const stateOf = (isUnknown: boolean, isBroken: boolean): RuleState =>
  isUnknown ? 'unknown' : isBroken ? 'broken' : 'kept';
