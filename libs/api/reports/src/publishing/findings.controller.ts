import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@kakehashi/shared/access';
import { CurrentActor, Requires, notFound } from '@kakehashi/api/platform';
import { NewDecision } from './decisions.dto';
import { FindingDecisions, RecordFindings } from './findings.dto';
import { FindingDecisionsService } from './finding-decisions';

/** The finding in the address; what cannot be one names nothing. */
const FindingParam = () =>
  Param('finding', {
    transform(value: unknown): string {
      if (typeof value === 'string' && /^[A-Z]\d{1,3}$/.test(value)) return value;
      throw notFound();
    },
  });

/** What people decided on findings in the published record. */
@ApiTags('reports')
@Controller('reports/findings')
export class FindingsController {
  constructor(private readonly decisions: FindingDecisionsService) {}

  @Get()
  @Requires('report.read')
  @ApiOperation({ summary: 'Every finding in the published record, and what can be decided on it' })
  @ApiOkResponse({ type: RecordFindings })
  all(): Promise<RecordFindings> {
    return this.decisions.all();
  }

  @Get(':finding/decisions')
  @Requires('report.read')
  @ApiOperation({ summary: 'What was decided on a finding, and the values that it is about' })
  @ApiOkResponse({ type: FindingDecisions })
  list(@FindingParam() finding: string): Promise<FindingDecisions> {
    return this.decisions.of(finding);
  }

  @Post(':finding/decisions')
  @Requires('report.decide')
  @ApiOperation({ summary: 'Decide on a finding; an earlier decision stays in its history' })
  @ApiCreatedResponse({ type: FindingDecisions })
  decide(
    @CurrentActor() actor: Actor,
    @FindingParam() finding: string,
    @Body() input: NewDecision,
  ): Promise<FindingDecisions> {
    return this.decisions.decide(actor, finding, input);
  }
}
