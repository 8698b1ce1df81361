package org.relucid.notebooks.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.relucid.proofs.library.judge.Examination.Side;
import org.relucid.proofs.library.judge.Judgement;
import org.relucid.proofs.library.judge.StatedOutputs;

/// The fields of a judgement inside a JSON object that is open already. Slacks are `null` where the
/// property asserts nothing on that side.
public final class JudgementJson {
  private JudgementJson() {}

  static void write(JsonGenerator json, Judgement judgement) throws IOException {
    json.writeStringField("verdict", judgement.verdict().word());
    if (judgement instanceof Judgement.Judged judged) {
      numbers(json, judged);
    }
    json.writeStringField("reason", judgement.reason());
    Json.strings(json, "remarks", judgement.remarks());
  }

  private static void numbers(JsonGenerator json, Judgement.Judged judged) throws IOException {
    Json.exact(json, "tolerance", judged.tolerance());
    Json.exact(json, "inputSlack", judged.exact().slack(Side.INPUT));
    Json.exact(json, "outputSlack", judged.exact().slack(Side.OUTPUT));
    json.writeStringField("float32", judged.float32().word());
    Json.exact(json, "float32Slack", judged.float32().slack());
    Json.exact(json, "outputs", judged.outputs());
    Json.exact(json, "statedOutputError", judged.stated().map(StatedOutputs::error));
  }
}
