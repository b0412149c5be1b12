What reads an attribute of all subclasses of a class follows an edit of that attribute in one of them.
tags: cold
--- file errs.py
class AppError(Exception):
    code = 1
    title = "error"
class NotFound(AppError):
    code = 404
class Gone(NotFound):
    code = 410
class Denied(AppError):
    code = 403
    title = "denied"
BY_CODE = {cls.code: cls for cls in AppError.__subclasses__()}
--- file use.py
import errs
ALL = [(cls.code, [sub.code for sub in cls.__subclasses__()]) for cls in errs.AppError.__subclasses__()]
def codes():
    return sorted(cls.code for cls in errs.AppError.__subclasses__())
CODES = codes()
RUNS = []
TITLES = [RUNS.append(cls) or cls.title for cls in errs.AppError.__subclasses__()]
--- hold
import errs, use
--- replace errs.py
-     code = 403
+     code = 401
...
-     code = 410
+     code = 411
--- expect
assert errs.BY_CODE == {404: errs.NotFound, 401: errs.Denied}
assert use.ALL == [(404, [411]), (401, [])]
assert use.CODES == [401, 404]
assert len(use.RUNS) == 2
