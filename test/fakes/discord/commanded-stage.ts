import { ApplicationCommandOptionType, ApplicationCommandType, Events, type Interaction } from 'discord.js';
import type { Asked } from './asked.ts';
import { type Stage, setStage } from './stage.ts';

const ATTUNE = {
  name: 'attune',
  description: 'Attune',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand as const,
      name: 'start',
      description: 'Begin',
      options: [
        {
          type: ApplicationCommandOptionType.User as const,
          name: 'partner',
          description: 'Who',
          required: true,
        },
      ],
    },
  ],
};

/** A stage whose bot has commands and hands every interaction to `onAsked`. */
export const withCommands = async (
  onAsked: (interaction: Interaction) => Promise<unknown>,
): Promise<Stage> => {
  const stage = await setStage();
  await stage.client.application.commands.set([
    ATTUNE,
    { name: 'Reframe this', type: ApplicationCommandType.Message },
  ]);
  stage.client.on(Events.InteractionCreate, (interaction) => void onAsked(interaction));
  return stage;
};

/** Alex sends `/attune start` with Sam named. */
export const start = ({ alex, sam, channelId }: Stage): Asked =>
  alex.command(channelId, 'attune start', { partner: sam.id });
