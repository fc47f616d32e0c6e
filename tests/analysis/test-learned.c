/* test-learned.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis-fixture.h"

#include <string.h>

/*
 * What the model that ships finds, where a reader would see a mistake at once.
 * Quotes and actors are written as in analysis-fixture.h.
 */
typedef struct
{
  const char *text;
  const char *found;
} Row;

static const Row quote_rows[] = {
  { "With the Harbour Office warning that such a storm could come “at any time”, the Norwegian prime minister, Mara "
    "Olin, will fly to Vellby on Wednesday to consult with the port.",
    "Harbour Office: that such a storm could come “at any time”" },
  { "Bo Lindt, who heads Norrstrand, spoke first. “Every letter was answered,” he told reporters in Osterholm.",
    "Bo Lindt: “Every letter was answered,”" },
  { "Birgitta Sand, a nurse at St Olin’s Hospital on the island, said the ferry suited her. “You see the "
    "cormorants,” she said.",
    "Birgitta Sand: the ferry suited her|Birgitta Sand: “You see the cormorants,”" },
  { "On Tuesday, the port director, Bo Lindt, said that there was a “great crowd of gulls over Vellby” and that it was "
    "“absolutely possible” they were after “herring, cod and chips”.",
    "Bo Lindt: that there was a “great crowd of gulls over Vellby” and that it was “absolutely possible” they were "
    "after “herring, cod and chips”" },
  { "Finland was not notified of the exercises in the north, a port official said, noting that the gulls were in “numbers beyond what "
    "we’d expect”.",
    "a port official: Finland was not notified of the exercises in the north|a port official: that the gulls were in “numbers beyond "
    "what we’d expect”" },
  { "The tender of 2024, which The Harbour Post has seen, promised an inspection every six weeks.",
    "?: an inspection every six weeks" },
  { "A person familiar with the contract disputed that. The visit in January, this person said, was made “for no other "
    "purpose” than to look at the pier.",
    "this person: The visit in January|this person: was made “for no other purpose” than to look at the pier" },
  { "Mara Olin expects to finish her report in April.", "" },
  { "“We have waited long enough,” Mayor Mara Olin said, not even needing to mention the author of that line, Bo Lindt.",
    "Mara Olin: “We have waited long enough,”" },
  { "“If they think so,” the film’s narrator says, “who will pay?”",
    "the film’s narrator: “If they think so,”|the film’s narrator: “who will pay?”" },
  { "“Why is the bridge shut?” Olin demanded.", "Olin: “Why is the bridge shut?”" },
  { "“The ferry is late again.” ― Birgitta Sand\n“Nobody tells us why.” ― Jonas Ekvall.",
    "Birgitta Sand: “The ferry is late again.”|Jonas Ekvall: “Nobody tells us why.”" },
  { "“The ferry is late again.”\n— Birgitta Sand, a nurse", "Birgitta Sand: “The ferry is late again.”" },
  { "“The ferry is late again,” said Bo Lindt. “Nobody — not Mara Olin — has told us why.”",
    "Bo Lindt: “The ferry is late again,”|Bo Lindt: “Nobody — not Mara Olin — has told us why.”" },
  { "Bo Lindt, who wrote the novel “The Last Ferry,” said that the pier was safe.", "Bo Lindt: that the pier was safe" },
  { "“We will pay,” Mara Olin said on Harbour Radio’s “The Morning Boat.”", "Mara Olin: “We will pay,”" },
  { "Bo Lindt met Robert C. “Bobby” Sand at the fair.", "" },
  { "“The span is safe,” Bo Lindt said, questioning how much the port director knew of the crack.",
    "Bo Lindt: “The span is safe,”|Bo Lindt: how much the port director knew of the crack" },
  { "She has asked for one thing more: that nobody hang padlocks on the railing.",
    "She: that nobody hang padlocks on the railing" },
  { "With the Harbour Office warning that a storm could come “at any time”, the Finnish minister of ports, Mara Olin, "
    "will fly to Vellby on Wednesday and Orle on Thursday to consult with the town before the fair.",
    "Harbour Office: that a storm could come “at any time”" },
  { "She has asked for one thing more: that nobody hang padlocks on the railing, as couples in Vellby like to do.",
    "She: that nobody hang padlocks on the railing, as couples in Vellby like to do" },
  { "Bo Lindt echoed US claims that the pier was safe.", "Bo Lindt: that the pier was safe" },
  { "Bo Lindt echoed the claims that the pier was safe.", "Bo Lindt: that the pier was safe" },
  { "According to The Harbour Post, the mayor said that the bridge was safe.", "the mayor: that the bridge was safe" },
  { "According to the port, the pier is safe; Olin stayed away all the same.", "the port: the pier is safe" },
  { "The port admitted that the letter was an “error” but refused to withdraw it.",
    "The port: that the letter was an “error”" },
  { "After saying that her foot was “too sore to walk on,” she was driven home by Bo Lindt.",
    "she: that her foot was “too sore to walk on,”" },
  { "Mara Olin says the port “priced it boldly,” referring to the fee of nine crowns.",
    "Mara Olin: the port “priced it boldly,”" },
  { "Mara Olin stressed her support of the ferry and said that she would pay for it.",
    "Mara Olin: her support of the ferry|Mara Olin: that she would pay for it" },
  { "The plan for the pier “is a mistake,” she said.", "she: The plan for the pier “is a mistake,”" },
  { "The port told them to “stay on the island,” until the storm was over.", "The port: to “stay on the island,”" },
  { "He called the letters “cruel” and “childish”.", "He: “cruel” and “childish”" },
  { "Bo Lindt said that the pier was long (some 40 metres).", "Bo Lindt: that the pier was long (some 40 metres)" },
};

static const Row actor_rows[] = {
  { "The Norwegian prime minister, Mara Olin, will meet Ana Ruiz. “The fact that Secretary Olin and Foreign Minister "
    "Ruiz agreed to meet on Friday suggests that the bridge is not dead,” a senior state department official said.",
    "P Mara Olin *2 (The Norwegian prime minister)|P Ana Ruiz *2 (Foreign Minister)|p a senior state department official|"
    "O state department" },
  { "Olin will meet Finland’s president, Bo Lindt, and other senior officials in Helsinki on Wednesday.",
    "P Olin|L Finland|P Bo Lindt (Finland’s president)|L Helsinki" },
  { "The port questioned how much control Finland leader Bo Lindt had over events.", "L Finland|P Bo Lindt (Finland leader)" },
  { "Its chief inspector, Dr Salme Kuusk, said that the span was safe. Kuusk left.", "P Salme Kuusk *2 (chief inspector)" },
  { "Harbour Transit will run ferries every ten minutes until the end of the month, the company said.",
    "O Harbour Transit *2" },
};

static void
assert_rows (const Row *rows,
             guint      n_rows,
             char *(*write)(const GlossAnalysis *analysis))
{
  g_autoptr (GlossModel) model = open_model ();
  GlossAnalysisOptions options = { .language = "en", .model = model };
  guint n_wrong = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GlossText) text = gloss_text_new (rows[i].text, -1);
      g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, &options);
      g_autofree char *found = write (analysis);

      if (strcmp (found, rows[i].found) == 0)
        continue;
      print_error ("%s\n  wanted: %s\n  found:  %s\n", rows[i].text, rows[i].found, found);
      n_wrong++;
    }
  assert_int_equal (n_wrong, 0);
}

static void
test_quotes_have_the_speaker_that_a_reader_sees (void **state)
{
  assert_rows (quote_rows, G_N_ELEMENTS (quote_rows), write_quotes);
}

static void
test_actors_are_who_a_reader_takes_them_for (void **state)
{
  assert_rows (actor_rows, G_N_ELEMENTS (actor_rows), write_actors);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_quotes_have_the_speaker_that_a_reader_sees),
    cmocka_unit_test (test_actors_are_who_a_reader_takes_them_for),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
