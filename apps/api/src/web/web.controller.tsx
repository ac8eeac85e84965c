import { Controller, Get, Header, Inject, Param as PathParam, Res } from '@nestjs/common';
import type { Response } from 'express';
import { lifeEvents } from '../../../../life-events/index.js';
import { Open } from '../identity/actor.js';
import { Param, Problems, Returns, Tag } from '../openapi.js';
import { Problem, type ProblemCode, problems } from '../problems.js';
import { OpenPage, type PageAnswer } from './page.js';
import { AccessibilityPage } from './pages/accessibility/accessibility.page.js';
import { HelpPage } from './pages/help/help.page.js';
import { HomePage } from './pages/home/home.page.js';
import { ProblemPage } from './pages/problem/problem.page.js';
import { Renderer } from './renderer.js';
import { type Visit, Visiting } from './sessions/visit.js';

/** The pages that need nobody to be signed in, and what all pages are drawn with. */
@Controller()
@Tag('pages')
export class WebController {
  constructor(@Inject(Renderer) private readonly renderer: Renderer) {}

  @Get()
  @OpenPage('Where to begin')
  home(@Visiting() { text }: Visit): PageAnswer {
    const events = lifeEvents.map(({ id, title, summary }) => ({ id, title, summary }));
    return { title: text.home.title, body: <HomePage events={events} /> };
  }

  @Get('help')
  @OpenPage('What to do when something does not work')
  help(@Visiting() { text }: Visit): PageAnswer {
    return { title: text.help.title, body: <HelpPage /> };
  }

  @Get('accessibility')
  @OpenPage('Accessibility statement')
  accessibility(@Visiting() { text }: Visit): PageAnswer {
    return { title: text.accessibility.title, body: <AccessibilityPage /> };
  }

  @Get('problems/:code')
  @OpenPage('What a problem means, and what to do')
  @Param('code', 'Code of a problem')
  problem(@PathParam('code') code: string): PageAnswer {
    if (!Object.hasOwn(problems, code)) throw new Problem('not-found');
    const { title, help } = problems[code as ProblemCode];
    return { title, body: <ProblemPage words={{ title, help }} faults={[]} requestId="" /> };
  }

  @Get('assets/:name')
  @Open()
  @Param('name', 'Name of a style sheet or script, as pages link it')
  @Returns(200, 'text/css', 'The file; it never changes under this name')
  @Problems(404)
  @Header('cache-control', 'public, max-age=31536000, immutable')
  asset(@PathParam('name') name: string, @Res() response: Response): void {
    const found = Object.values(this.renderer.assets).find((asset) => asset.name === name);
    if (!found) throw new Problem('not-found');
    response.type(found.type).send(found.body);
  }
}
