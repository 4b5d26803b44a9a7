using System.Text;

namespace TeleCo.Gateway.Tests.Adapters;

/// <summary>One YANG statement and the module that it is written in.</summary>
internal sealed record YangStatement(string Keyword, string Argument, YangStatement[] Children)
{
    public string? Value(string keyword) => Array.Find(Children, child => child.Keyword == keyword)?.Argument;
}

/// <summary>YANG files read as far as needed to compare a table with them: data nodes, groupings and types by name.</summary>
internal sealed class YangModules
{
    private static readonly string[] DataKeywords = ["container", "list", "leaf", "leaf-list"];

    private readonly Dictionary<string, YangStatement> _modules = [];

    public YangModules(params string[] paths)
    {
        foreach (var path in paths)
        {
            var module = new Reader(File.ReadAllText(NetworkSandbox.SharedFile(path))).Statement();
            _modules[module.Argument] = module;
        }
    }

    /// <summary>The node at a path of names below a module, or below the module's one augmentation.</summary>
    public YangNode Find(string module, params string[] path)
    {
        var root = _modules[module];
        var at = new YangNode(Array.Find(root.Children, child => child.Keyword is "augment") ?? root, root);
        foreach (var name in path)
        {
            at = Nodes(at).Single(node => node.Statement.Argument == name);
        }

        return at;
    }

    /// <summary>Data nodes below a node; groupings are put in, choices are looked through.</summary>
    public IEnumerable<YangNode> Nodes(YangNode parent)
    {
        foreach (var child in parent.Statement.Children)
        {
            if (DataKeywords.Contains(child.Keyword))
            {
                yield return new YangNode(child, parent.Module);
            }
            else if (child.Keyword is "choice" or "case" || (child.Keyword is "uses" && IsKnown(parent.Module, child.Argument)))
            {
                var inner = child.Keyword is "uses" ? Named("grouping", parent.Module, child.Argument) : new YangNode(child, parent.Module);
                foreach (var node in Nodes(inner))
                {
                    yield return node;
                }
            }
        }
    }

    /// <summary>The built-in type of a leaf and its range, through the names that lead there.</summary>
    public (string Type, string? Range, YangStatement Statement) TypeOf(YangNode leaf)
    {
        var type = new YangNode(Array.Find(leaf.Statement.Children, child => child.Keyword is "type")!, leaf.Module);
        string? range = null;
        while (true)
        {
            range ??= type.Statement.Value("range");
            var name = type.Statement.Argument;
            if (!IsKnown(type.Module, name) || Named("typedef", type.Module, name) is not { } named)
            {
                return (name, range, type.Statement);
            }

            type = new YangNode(Array.Find(named.Statement.Children, child => child.Keyword is "type")!, named.Module);
        }
    }

    private bool IsKnown(YangStatement module, string name) =>
        ModuleOf(module, name) is { } other && Array.Exists(other.Children, child => child.Keyword is "grouping" or "typedef" && child.Argument == Local(name));

    private YangNode Named(string keyword, YangStatement module, string name)
    {
        var other = ModuleOf(module, name)!;
        return new YangNode(Array.Find(other.Children, child => child.Keyword == keyword && child.Argument == Local(name))!, other);
    }

    private YangStatement? ModuleOf(YangStatement module, string name)
    {
        var colon = name.IndexOf(':');
        if (colon < 0 || name[..colon] == module.Value("prefix"))
        {
            return module;
        }

        var import = Array.Find(module.Children, child => child.Keyword is "import" && child.Value("prefix") == name[..colon]);
        return import is null ? null : _modules.GetValueOrDefault(import.Argument);
    }

    private static string Local(string name) => name[(name.IndexOf(':') + 1)..];

    private sealed class Reader(string text)
    {
        private int _at;

        public YangStatement Statement()
        {
            var keyword = Token()!;
            var argument = "";
            var token = Token();
            while (token is not (null or "{" or ";"))
            {
                argument += token is "+" ? "" : token;
                token = Token();
            }

            var children = new List<YangStatement>();
            while (token is "{" && Peek() != '}')
            {
                children.Add(Statement());
            }

            _at += token is "{" ? 1 : 0;
            return new YangStatement(keyword, argument, [.. children]);
        }

        private char Peek()
        {
            Skip();
            return text[_at];
        }

        private string? Token()
        {
            Skip();
            if (_at >= text.Length)
            {
                return null;
            }

            var begin = text[_at];
            if (begin is '{' or ';')
            {
                _at++;
                return begin.ToString();
            }

            return begin is '"' or '\'' ? Quoted(begin) : Word();
        }

        private string Word()
        {
            var start = _at;
            while (!char.IsWhiteSpace(text[_at]) && text[_at] is not ('{' or '}' or ';'))
            {
                _at++;
            }

            return text[start.._at];
        }

        private string Quoted(char quote)
        {
            var value = new StringBuilder();
            for (_at++; text[_at] != quote; _at++)
            {
                _at += text[_at] is '\\' && quote is '"' ? 1 : 0;
                value.Append(text[_at]);
            }

            _at++;
            return value.ToString();
        }

        private void Skip()
        {
            while (_at < text.Length)
            {
                if (char.IsWhiteSpace(text[_at]))
                {
                    _at++;
                }
                else if (text.AsSpan(_at).StartsWith("//"))
                {
                    _at = text.IndexOf('\n', _at);
                }
                else if (text.AsSpan(_at).StartsWith("/*"))
                {
                    _at = text.IndexOf("*/", _at, StringComparison.Ordinal) + 2;
                }
                else
                {
                    return;
                }
            }
        }
    }
}

/// <summary>A statement with the module whose prefixes it uses.</summary>
internal sealed record YangNode(YangStatement Statement, YangStatement Module);
