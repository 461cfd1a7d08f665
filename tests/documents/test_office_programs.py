"""Reports that an office program saved, in every form and in shapes that are hard to read, are read rightly."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from plugins.documents import reading
from plugins.examined import Examined
from tests.documents.office_reports import ABSENT, READABLE, REPORTS, SHOWN, OfficeReport
from tests.hosting.servers import program

pytestmark = pytest.mark.slow

EXPORT = (
    'pdf:writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"{0}"}},'
    '"ExportBookmarks":{{"type":"boolean","value":"{0}"}}}}'
)
# A PDF with labels and an outline, one without either, and the texts themselves.
FORMS: Mapping[str, str] = MappingProxyType(
    {"heel": EXPORT.format("true"), "kaal": EXPORT.format("false"), "docx": "docx", "odt": "odt"}
)
NUMBER = re.compile(r"\d\.\d (?=[A-Z])")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let LibreOffice save all reports in all forms, each form in a folder of its own."""
    soffice = program("soffice", "libreoffice-writer-nogui")
    folder = tmp_path_factory.mktemp("rapporten")
    sources = [folder / f"{report.name}.fodt" for report in REPORTS]
    for place, report in zip(sources, REPORTS, strict=True):
        place.write_bytes(report.source())
    own = f"-env:UserInstallation={(folder / 'eigen').as_uri()}"
    for form, filters in FORMS.items():
        subprocess.run(
            [soffice, own, "--headless", "--convert-to", filters, "--outdir", folder / form, *sources],
            check=True,
            capture_output=True,
        )
    return folder


def introduction(saved: Path, report: OfficeReport, form: str) -> str:
    """Give what is taken for the introduction, without the numbers that a program put before its sections."""
    (file,) = (saved / form).glob(f"{report.name}.*")
    found = list(reading.read(str(file)))[-1]
    assert isinstance(found, Examined)
    assert (found.publisher, found.date, found.language) == ("gemeente Zevensloten", "2023-03-03", "nl")
    return NUMBER.sub("", " ".join(found.introduction))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_the_introduction_is_right_or_not_there(saved: Path, report: OfficeReport, form: str) -> None:
    """Another chapter is never taken for it; it is found where its heading is one, or looks like one in a PDF."""
    found = introduction(saved, report, form)
    right = "" if report in ABSENT else report.introduction
    sure = report in READABLE or (report in SHOWN and form in {"heel", "kaal"})
    assert found in {right, right if sure else ""}
