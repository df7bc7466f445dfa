"""Measures suggestions against what people annotated."""

from collections.abc import Sequence

from workbench.core.evaluation import Judgement, judge
from workbench.core.records import AnnotatedDocument, Annotation
from workbench.core.scheme import Scheme
from workbench.suggest.article import Article
from workbench.suggest.merging import remaining
from workbench.suggest.suggester import Suggester, suggest

THRESHOLD = 0.5  # suggestions with a lower score are left out, as in the window


def evaluate_document(
    suggesters: Sequence[Suggester], scheme: Scheme, gold: AnnotatedDocument, threshold: float = THRESHOLD
) -> Judgement:
    """Let `suggesters` annotate a document and compare that with its annotation, of which they see nothing.

    They see the text and its metadata; zones are found anew. Suggestions with a score below `threshold` are left out.
    """
    document = gold.document
    article = Article(document.text, meta=document.meta)
    suggested = remaining(suggest(suggesters, article, scheme), scheme, (), (), threshold)
    return judge(
        document.text,
        gold.annotation or Annotation(annotator=""),
        suggested,
        roles=scheme.quotes,
        gold_zones=document.zones,
        zones=article.zones,
    )
