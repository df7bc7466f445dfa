"""Imports a file into doccano's own database and exports it again: `doccano_server.py FILE`.

Prints what the database holds, cut out of the text as doccano's page does it: in UTF-16 units. The export lies beside
FILE, with `.export` behind its name.
"""

import json
import os
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

path = Path(sys.argv[1])
sys.path.insert(0, find_spec("backend").submodule_search_locations[0])
home = tempfile.TemporaryDirectory()
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "config.settings.development",
    "DATABASE_URL": f"sqlite:///{home.name}/db.sqlite3",
    "SECRET_KEY": "secret",
}

import django  # noqa: E402
from django.conf import settings  # noqa: E402

settings.LOGGING_CONFIG = None
django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402

call_command("migrate", verbosity=0, run_syncdb=True)

from data_export.models import ExportedExample  # noqa: E402
from data_export.pipeline.dataset import Dataset  # noqa: E402
from data_export.pipeline.factories import create_comment, create_formatter, create_labels  # noqa: E402
from data_export.pipeline.services import ExportApplicationService  # noqa: E402
from data_export.pipeline.writers import JsonlWriter  # noqa: E402
from data_import.datasets import load_dataset  # noqa: E402
from data_import.pipeline.catalog import JSONL, RELATION_EXTRACTION  # noqa: E402
from data_import.pipeline.readers import FileName  # noqa: E402
from examples.models import Example  # noqa: E402
from labels.models import Relation, Span  # noqa: E402
from projects.models import ProjectType, SequenceLabelingProject  # noqa: E402

with_relations = b'"entities"' in path.read_bytes()
user = get_user_model().objects.create(username="amal")
project = SequenceLabelingProject.objects.create(
    name="news",
    project_type=ProjectType.SEQUENCE_LABELING,
    created_by=user,
    allow_overlapping=True,
    use_relation=with_relations,
    collaborative_annotation=True,
)
files = [FileName(full_path=str(path), generated_name=path.name, upload_name=path.name)]
task = RELATION_EXTRACTION if with_relations else ProjectType.SEQUENCE_LABELING
dataset = load_dataset(task, JSONL(), files, project)
dataset.save(user)
if dataset.errors:
    sys.exit(str([error.dict() for error in dataset.errors]))


def cut(span):
    return span.example.text.encode("utf-16-le")[2 * span.start_offset : 2 * span.end_offset].decode("utf-16-le")


documents = [
    {
        "text": example.text,
        "name": example.meta["workbench"]["name"],
        "spans": [[span.label.text, cut(span)] for span in Span.objects.filter(example=example).order_by("id")],
        "relations": [
            [link.type.text, cut(link.from_id), cut(link.to_id)] for link in Relation.objects.filter(example=example)
        ],
    }
    for example in Example.objects.order_by("id")
]
examples = ExportedExample.objects.filter(project=project).order_by("id")
exported = Dataset(examples, create_labels(project, examples), create_comment(examples))
service = ExportApplicationService(exported, create_formatter(project, JSONL.name), JsonlWriter())
service.export(f"{path}.export")
json.dump({"documents": documents}, sys.stdout)
