HMR106: a statement that must not run a second time is named when it is edited.
tags: still
--- file app.py
def main():
    return "serving"

if __name__ == "__main__":
    main()
--- hold
import app
--- replace app.py
-     main()
+     print(main())
--- expect
assert app.main() == "serving"
--- report
assert [item.code for item in report.stale] == ["HMR106"]
