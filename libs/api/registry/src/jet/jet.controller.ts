import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, IfMatch, Requires, etag, notFound } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { Response } from 'express';
import { JetCorrection, JetYearDetail, JetYears, NewJetYear } from './jet.dto';
import { JetService } from './jet.service';

/** The fiscal year in the address; what cannot be one names nothing. */
const YearParam = () =>
  Param('fiscalYear', {
    transform(value: unknown): number {
      if (typeof value === 'string' && /^(19|20|21)\d{2}$/.test(value)) return Number(value);
      throw notFound();
    },
  });

/** Yearly figures of JET participants by country and role. */
@ApiTags('registry')
@Controller('jet-figures')
export class JetController {
  constructor(private readonly jet: JetService) {}

  @Get()
  @Requires('jet.read')
  @ApiOperation({ summary: 'The years of which figures were entered' })
  @ApiOkResponse({ type: JetYears })
  async years(): Promise<JetYears> {
    return { items: await this.jet.years() };
  }

  @Post()
  @Requires('jet.edit')
  @ApiOperation({ summary: 'Enter the figures of a year' })
  @ApiCreatedResponse({ type: JetYearDetail })
  async enter(
    @CurrentActor() actor: Actor,
    @Body() input: NewJetYear,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JetYearDetail> {
    const entered = await this.jet.enter(actor, input);
    response.setHeader('Location', `/api/jet-figures/${String(entered.fiscalYear)}`);
    return tagged(response, entered);
  }

  @Get(':fiscalYear')
  @Requires('jet.read')
  @ApiOperation({ summary: 'The figures of a year, and what was corrected of them' })
  @ApiOkResponse({ type: JetYearDetail })
  async year(@YearParam() year: number, @Res({ passthrough: true }) response: Response): Promise<JetYearDetail> {
    return tagged(response, await this.jet.year(year));
  }

  @Patch(':fiscalYear')
  @Requires('jet.edit')
  @ApiOperation({ summary: 'Correct the figures of a year; the former ones stay' })
  @ApiOkResponse({ type: JetYearDetail })
  async correct(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @IfMatch() revision: number,
    @Body() input: JetCorrection,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JetYearDetail> {
    return tagged(response, await this.jet.correct(actor, year, revision, input));
  }
}

function tagged(response: Response, year: JetYearDetail): JetYearDetail {
  response.setHeader('ETag', etag(year.current.revision));
  return year;
}
